using PlatformSdk.RabbitMq.Connecting;
using PlatformSdk.RabbitMq.Messages;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

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
    private Task<IChannel>? _channel;
    // When the first message was sent that came after the broker's last answer.
    private long? _unanswered;

    internal SharedConnection Connection => connection;

    /// <summary>The broker accepts messages, and has confirmed none for a while: a queue of it hangs, or a confirm was lost.</summary>
    private bool IsSilent => connection.Blocked is null && _unanswered is { } since
        && time.GetElapsedTime(Math.Max(since, connection.UnblockedAt)) >= BrokerAnswer.Limit;

    /// <summary>The channel; another one after the broker has closed it, or confirms nothing.</summary>
    internal Task<IChannel> OpenAsync(CancellationToken cancellationToken)
    {
        lock (_beginning)
        {
            if (_channel is { IsCompletedSuccessfully: true, Result: { IsOpen: true } silent } && IsSilent)
            {
                _ = Detached.Run(() => silent.CloseAsync(Constants.ReplySuccess, "confirms nothing", abort: true, CancellationToken.None));
                _channel = null;
            }
            // A call that the client gave up waiting for ends as cancelled.
            if (_channel is null or { IsFaulted: true } or { IsCanceled: true } or { IsCompletedSuccessfully: true, Result.IsOpen: false })
            {
                _unanswered = null;
                _channel = Detached.Run(() => connection.Connection.CreateChannelAsync(s_confirming, CancellationToken.None)
                    .WithinAsync(BrokerAnswer.LongLimit, time));
            }
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
                declared = Detached.Run(() => QueueTopology.DeclareAsync(connection.Connection, queue, [], CancellationToken.None)
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

    /// <summary>Sends a message; returns when the broker has it.</summary>
    /// <exception cref="TimeoutException">The broker confirms nothing that is sent over this channel.</exception>
    internal async Task SendAsync(
        IChannel channel, string queue, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        lock (_beginning)
            _unanswered ??= time.GetTimestamp();
        var sent = SendAsync(channel, queue, properties, body);
        while (true)
        {
            try
            {
                await sent.WithinAsync(BrokerAnswer.Limit, time, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (TimeoutException) when (!sent.IsCompleted && IsAnswering(channel))
            {
                // Others are confirmed: this one is only late.
            }
        }
    }

    private async Task SendAsync(IChannel channel, string queue, BasicProperties properties, ReadOnlyMemory<byte> body)
    {
        try
        {
            // Without a token: a publish that is cancelled halfway confuses the numbers of the confirms.
            await channel.BasicPublishAsync("", queue, mandatory: true, properties, body, CancellationToken.None).ConfigureAwait(false);
            Answered();
        }
        catch (PublishException)
        {
            Answered();
            throw;
        }
    }

    private void Answered()
    {
        lock (_beginning)
            _unanswered = null;
    }

    private bool IsAnswering(IChannel channel)
    {
        lock (_beginning)
            return _channel is { IsCompletedSuccessfully: true, Result: { IsOpen: true } current } && current == channel && !IsSilent;
    }
}
