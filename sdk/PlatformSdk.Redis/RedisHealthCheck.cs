using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace PlatformSdk.Redis;

/// <summary>
/// PING over the service's own connection. The health check of AspNetCore.HealthChecks.Redis could use that connection too, but its message is that
/// of the client, a paragraph of statistics, and it does not tell a rejected password from a lost server.
/// </summary>
internal sealed class RedisHealthCheck(string need, IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        RedisConnection? connection = null;
        try
        {
            connection = services.GetRequiredKeyedService<RedisConnection>(need);
            await connection.Multiplexer.GetDatabase().PingAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            // After a refused password the open connection still works, with its former user.
            if (connection.Login.Rejection is null)
                connection.Login.Accepted();
            else
                await connection.Login.AskAsync().ConfigureAwait(false);
            return HealthCheckResult.Healthy("answers");
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or InvalidOperationException or ObjectDisposedException)
        {
            await (connection?.Login.AskAsync() ?? Task.CompletedTask).ConfigureAwait(false);
            return new(context.Registration.FailureStatus, connection?.Lost.Text ?? connection?.Login.Rejection ?? At(connection) + Reason(failure));
        }
    }

    // The client may not have told yet which server is lost.
    private static string At(RedisConnection? connection) => connection is null ? ""
        : $"{string.Join(", ", connection.Multiplexer.GetEndPoints().Select(LostConnections.TextOf))}: ";

    private static string Reason(Exception failure) => failure switch
    {
        RedisServerException or InvalidOperationException => failure.Message,
        RedisConnectionException connection => LostConnections.Reason(connection, connection.FailureType),
        _ => "does not answer in time",
    };
}
