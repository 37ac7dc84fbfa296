using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.RabbitMq.Connecting;
using PlatformSdk.RabbitMq.Consuming;

namespace PlatformSdk.RabbitMq;

/// <summary>Opens a channel on each connection that the service uses, which the broker must answer.</summary>
internal sealed class QueueHealthCheck(QueueConnections connections, ConsumerStates consumers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var used = new[] { connections.Publishing, connections.Consuming }.Where(connection => connection.IsUsed).ToList();
        foreach (var connection in used.Count > 0 ? used : [connections.Publishing])
        {
            if (await ProblemAsync(connection, cancellationToken).ConfigureAwait(false) is { } problem)
                return new(context.Registration.FailureStatus, problem);
        }
        if (consumers.Problem is { } consumer)
            return new(context.Registration.FailureStatus, consumer);
        // Requests that publish nothing still work, and waiting publishers continue.
        return connections.Publishing.Blocked is { } blocked
            ? HealthCheckResult.Degraded($"the broker accepts no messages: {blocked}")
            : HealthCheckResult.Healthy("answers");
    }

    private static async Task<string?> ProblemAsync(QueueConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            if (await connection.UseUnlessFailedAsync(cancellationToken).ConfigureAwait(false) is not { } use)
                return connection.Failure ?? "the connection was lost";
            try
            {
                // A broker that accepts no messages does not read from this connection either.
                if (use.Blocked is not null)
                    return null;
                var channel = await use.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
                await channel.DisposeAsync().AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
                return null;
            }
            finally
            {
                use.Release();
            }
        }
        catch (OperationCanceledException)
        {
            return connection.Failure ?? "the broker does not answer";
        }
        catch (Exception failure) when (QueueFailure.IsExpected(failure))
        {
            return connection.Failure ?? QueueFailure.Describe(failure, null);
        }
    }
}
