using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Migrations;

/// <summary>
/// Keeps the program from requests until its schema has been seen once. A newer schema is fine, because a rolled back program finds one. After that
/// it asks nothing: a schema does not become older.
/// </summary>
internal sealed class SchemaCheck(IMigrator migrator) : IHealthCheck
{
    private volatile bool _isSeen;

    /// <summary>The name of the check.</summary>
    internal static string NameFor(string need) => $"{need}-schema";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!_isSeen)
        {
            var reason = await migrator.FindReasonAsync(cancellationToken).ConfigureAwait(false);
            if (reason is not null)
                return new(context.Registration.FailureStatus, reason);
            _isSeen = true;
        }
        return HealthCheckResult.Healthy("at least as new as the program expects");
    }
}
