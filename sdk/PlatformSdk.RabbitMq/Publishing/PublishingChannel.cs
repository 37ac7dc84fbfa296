using PlatformSdk.RabbitMq.Connecting;
using PlatformSdk.RabbitMq.Messages;
using RabbitMQ.Client;

namespace PlatformSdk.RabbitMq.Publishing;

/// <summary>
/// The channel with confirms of one connection, and the queues that are known to exist there. What one caller begins, all wait for: it is not
/// cancelled with the one that began it.
/// </summary>
internal sealed class PublishingChannel(SharedConnection connection)
{
    private static readonly CreateChannelOptions s_confirming = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null);

    private readonly Lock _beginning = new();
    private readonly Dictionary<string, Task> _declared = new(StringComparer.Ordinal);
    private Task<IChannel>? _channel;

    internal SharedConnection Connection => connection;

    /// <summary>The channel; another one after the broker has closed it.</summary>
    internal Task<IChannel> OpenAsync(CancellationToken cancellationToken)
    {
        lock (_beginning)
        {
            // A call that the client gave up waiting for ends as cancelled.
            if (_channel is null or { IsFaulted: true } or { IsCanceled: true } or { IsCompletedSuccessfully: true, Result.IsOpen: false })
                _channel = Detached.Run(() => connection.Connection.CreateChannelAsync(s_confirming, CancellationToken.None));
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
                declared = Detached.Run(() => QueueTopology.DeclareAsync(connection.Connection, queue, [], CancellationToken.None));
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
}
