using PlatformSdk.RabbitMq.Connecting;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PlatformSdk.RabbitMq.Publishing;

/// <summary>A channel with confirms, and whether the broker still confirms what is sent over it.</summary>
internal sealed class ConfirmingChannel(IChannel channel, SharedConnection connection, TimeSpan patience, TimeProvider time)
{
    // The client says of each message that its connection is lost, and forgets some that were sent at that moment.
    private static readonly TimeSpan s_telling = TimeSpan.FromSeconds(1);

    // So often it is asked whether the channel is silent, before it can be.
    private const int Looks = 5;

    private readonly Lock _counting = new();
    private int _unconfirmed;
    // Or the first of the unconfirmed messages was sent.
    private long _answeredAt;
    private volatile bool _isGivenUp;

    /// <summary>How long the broker may confirm nothing.</summary>
    internal TimeSpan Patience => patience;

    internal bool HasAnswered { get; private set; }

    internal bool IsOpen => channel.IsOpen && !_isGivenUp;

    /// <summary>The broker accepts messages, and has confirmed none for a while: a queue of it hangs, or a confirm was lost.</summary>
    internal bool IsSilent
    {
        get
        {
            lock (_counting)
            {
                return _unconfirmed > 0 && connection.Blocked is null
                    && time.GetElapsedTime(Math.Max(_answeredAt, connection.UnblockedAt)) >= patience;
            }
        }
    }

    /// <summary>Sends a message; returns when the broker has it.</summary>
    /// <exception cref="TimeoutException">The broker confirms nothing that is sent over this channel.</exception>
    internal async Task SendAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var sent = PublishAsync(queue, properties, body);
        while (!sent.IsCompleted)
        {
            try
            {
                await Task.WhenAny(sent, connection.Lost).WithinAsync(patience / Looks, time, cancellationToken).ConfigureAwait(false);
                await sent.WithinAsync(s_telling, time, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException) when (sent.IsCompleted || (IsOpen && !IsSilent && !connection.Lost.IsCompleted))
            {
                // Others are confirmed: this one is only late.
            }
        }
        await sent.ConfigureAwait(false);
    }

    /// <summary>Nothing more is sent over it, and what was is sent again over another one.</summary>
    internal void GiveUp()
    {
        _isGivenUp = true;
        _ = Detached.Run(() => channel.CloseAsync(Constants.ReplySuccess, "confirms nothing", abort: true, CancellationToken.None));
    }

    private async Task PublishAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> body)
    {
        lock (_counting)
        {
            if (_unconfirmed++ == 0)
                _answeredAt = time.GetTimestamp();
        }
        var isAnswered = false;
        try
        {
            // Without a token: a publish that is cancelled halfway confuses the numbers of the confirms.
            await channel.BasicPublishAsync("", queue, mandatory: true, properties, body, CancellationToken.None).ConfigureAwait(false);
            isAnswered = true;
        }
        catch (PublishException)
        {
            isAnswered = true;
            throw;
        }
        finally
        {
            lock (_counting)
            {
                _unconfirmed--;
                if (isAnswered)
                    (_answeredAt, HasAnswered) = (time.GetTimestamp(), true);
            }
        }
    }
}
