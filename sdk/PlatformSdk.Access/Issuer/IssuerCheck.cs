using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Access.Issuer;

/// <summary>
/// Degraded while the issuer's keys cannot be read. Checks run in the background, so this one also reads the keys before the first request needs
/// them.
/// </summary>
internal sealed class IssuerCheck(IssuerKeys keys) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await keys.GetConfigurationAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IssuerException)
        {
            return new(context.Registration.FailureStatus, $"the issuer's keys are not known: {keys.Failure}");
        }
        return keys.Failure is { } failure
            ? new(context.Registration.FailureStatus, $"the issuer's keys cannot be read again: {failure}")
            : HealthCheckResult.Healthy("the issuer's keys are known");
    }
}
