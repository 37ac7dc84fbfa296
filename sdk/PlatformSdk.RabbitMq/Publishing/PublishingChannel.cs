using PlatformSdk.RabbitMq.Connecting;
using PlatformSdk.RabbitMq.Messages;
using RabbitMQ.Client;

namespace PlatformSdk.RabbitMq.Publishing;

/// <summary>
/// The channel with confirms of one connection, and the queues that are known to exist there. What one caller begins, all wait for: it is not
/// cancelled with the one that began it.
/// </summary>
internal sealed class PublishingChannel(SharedConnection connection, TimeProvider time)
{
    private static readonly CreateChannelOptions s_confirming = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null);

    private readonly Lock _beginning = new();
    private readonly Dictionary<string, Task> _declared = new(StringComparer.Ordinal);
    private Task<ConfirmingChannel>? _channel;
    private TimeSpan _patience = BrokerAnswer.Limit;

    internal SharedConnection Connection => connection;

    /// <summary>The channel; another one after the broker has closed it, or confirms nothing.</summary>
    internal Task<ConfirmingChannel> OpenAsync(CancellationToken cancellationToken)
    {
        lock (_beginning)
        {
            if (_channel is { IsCompletedSuccessfully: true, Result: { IsOpen: true, IsSilent: true } silent })
            {
                silent.GiveUp();
                // A queue that hangs for long, or a message that is large, gets ever more time: each time all are sent again.
                _patience = silent.HasAnswered ? BrokerAnswer.Limit : 2 * silent.Patience;
            }
            // A call that the client gave up waiting for ends as cancelled.
            if (_channel is null or { IsFaulted: true } or { IsCanceled: true } or { IsCompletedSuccessfully: true, Result.IsOpen: false })
                _channel = Detached.Run(CreateAsync);
            return _channel.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Declares a queue once, until it is forgotten.</summary>
    internal Task DeclareAsync(string queue, CancellationToken cancellationToken)
    {
        lock (_beginning)
        {
            if (!_declared.TryGetValue(queue, out var declared) || declared.IsFaulted || declared.IsCanceled)
            {
                declared = Detached.Run(() => QueueTopology.DeclareAsync(connection, queue, [], CancellationToken.None)
                    .WithinAsync(BrokerAnswer.LongLimit, time));
                _declared[queue] = declared;
            }
            return declared.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The queue was deleted; the next message declares it again.</summary>
    internal void Forget(string queue)
    {
        lock (_beginning)
            _declared.Remove(queue);
    }

    private async Task<ConfirmingChannel> CreateAsync() => new(
        await connection.CreateChannelAsync(s_confirming).WithinAsync(BrokerAnswer.LongLimit, time).ConfigureAwait(false),
        connection, _patience, time);
}
