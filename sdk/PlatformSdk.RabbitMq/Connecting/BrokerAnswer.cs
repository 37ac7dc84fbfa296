namespace PlatformSdk.RabbitMq.Connecting;

/// <summary>
/// The end of waiting for a broker that is there and does not answer. The client waits for some answers without a limit, such as for the first word
/// over a connection: without this, a broker that was frozen at the wrong moment would be lost until the service starts again.
/// </summary>
internal static class BrokerAnswer
{
    /// <summary>For one answer; longer than the client's own limits, and as long as the heartbeat.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>For several answers, one after the other.</summary>
    internal static readonly TimeSpan LongLimit = 2 * Limit;

    /// <exception cref="TimeoutException">It did not end; it goes on, and nobody waits for it.</exception>
    internal static async Task WithinAsync(this Task work, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken = default)
    {
        try
        {
            await work.WaitAsync(limit, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            if (!work.IsCompleted)
                throw new TimeoutException("the broker does not answer");
            // At the last moment.
            await work.ConfigureAwait(false);
        }
    }

    /// <summary>The same; what the work gives too late is disposed.</summary>
    internal static async Task<T> WithinAsync<T>(
        this Task<T> work, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken = default) where T : IAsyncDisposable
    {
        try
        {
            await ((Task)work).WithinAsync(limit, time, cancellationToken).ConfigureAwait(false);
            return await work.ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            _ = DisposeAsync(work);
            throw;
        }
    }

    private static async Task DisposeAsync<T>(Task<T> late) where T : IAsyncDisposable
    {
        try
        {
            await (await late.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (QueueFailure.IsExpected(failure))
        {
            // It failed in the end.
        }
    }
}
