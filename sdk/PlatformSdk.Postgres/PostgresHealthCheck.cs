using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace PlatformSdk.Postgres;

/// <summary>Queries the current user over the service's own pool: a dropped role may still run <c>SELECT 1</c> on an open connection.</summary>
internal sealed class PostgresHealthCheck(string need, IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var dataSource = services.GetRequiredKeyedService<NpgsqlDataSource>(need);
            var command = dataSource.CreateCommand(CredentialWatch.Question);
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
            }
            return HealthCheckResult.Healthy("answers");
        }
        catch (PostgresException failure)
        {
            return new(context.Registration.FailureStatus, $"{failure.SqlState}: {failure.MessageText}");
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            var cause = failure.InnerException is { } inner ? $"{failure.Message}: {inner.Message}" : failure.Message;
            return new(context.Registration.FailureStatus, cause);
        }
    }
}
