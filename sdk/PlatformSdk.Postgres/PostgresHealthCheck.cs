using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using PlatformSdk.Secrets;

namespace PlatformSdk.Postgres;

/// <summary>Asks the database for nothing, over the pool that the service uses.</summary>
internal sealed class PostgresHealthCheck(string need, IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var dataSource = services.GetRequiredKeyedService<NpgsqlDataSource>(need);
            var command = dataSource.CreateCommand("SELECT 1");
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
            }

            return HealthCheckResult.Healthy("answers");
        }
        catch (PostgresException failure)
        {
            // The server knows a password that we do not: the store may have it by now, minutes before it would be asked.
            if (failure.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
                services.GetService<SecretsSession>()?.AskAgain(need);
            return new(context.Registration.FailureStatus, $"{failure.SqlState}: {failure.MessageText}");
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            var cause = failure.InnerException is { } inner ? $"{failure.Message}: {inner.Message}" : failure.Message;
            return new(context.Registration.FailureStatus, cause);
        }
    }
}
