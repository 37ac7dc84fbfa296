using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PlatformSdk.RabbitMq.Connecting;

/// <summary>
/// One open connection, and how many use it. A connection that was replaced stays open until the last of them has finished, so that a message in
/// flight is confirmed or acknowledged where it began.
/// </summary>
internal sealed class SharedConnection : IAsyncDisposable
{
    private static readonly TimeSpan s_closing = TimeSpan.FromSeconds(5);
    // Of 5 s each.
    private const int MostUnanswered = 3;

    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _counting = new();
    private readonly ITcpClient? _socket;
    private readonly TimeProvider _time;
    private TaskCompletionSource _unblocked = Done();
    // The owner is one of them until it retires the connection.
    private int _uses = 1;
    private int _unanswered;
    private bool _isRetired;

    internal SharedConnection(IConnection connection, ITcpClient? socket, Action<string?> blocked, TimeProvider time)
    {
        (Connection, Over, _socket, _time) = (connection, _over.Token, socket, time);
        connection.ConnectionShutdownAsync += (_, reason) => LoseAsync(reason.ReplyText);
        connection.ConnectionBlockedAsync += (_, args) =>
        {
            (Blocked, _unblocked) = (args.Reason, new(TaskCreationOptions.RunContinuationsAsynchronously));
            if (_lost.Task.IsCompleted)
                _unblocked.TrySetResult();
            blocked(args.Reason);
            return Task.CompletedTask;
        };
        connection.ConnectionUnblockedAsync += (_, _) =>
        {
            UnblockedAt = time.GetTimestamp();
            Blocked = null;
            _unblocked.TrySetResult();
            blocked(null);
            return Task.CompletedTask;
        };
        // The client calls nobody who comes while it ends.
        if (connection.CloseReason is { } reason)
            _ = LoseAsync(reason.ReplyText);
    }

    private IConnection Connection { get; }

    /// <summary>Cancelled when the connection is lost or replaced: nothing new may begin on it.</summary>
    internal CancellationToken Over { get; }

    /// <summary>Ends when the connection is lost: what was sent over it is not answered any more.</summary>
    internal Task Lost => _lost.Task;

    /// <summary>Why it was lost.</summary>
    internal string Reason { get; private set; } = "the connection was replaced";

    /// <summary>Why the broker accepts no messages; null if it does.</summary>
    internal string? Blocked { get; private set; }

    /// <summary>When it accepted messages again; 0 if it always did.</summary>
    internal long UnblockedAt { get; private set; }

    /// <summary>Waits while the broker accepts no messages: what is written then would stay in the socket, with an unknown outcome.</summary>
    internal Task UnblockedAsync(CancellationToken cancellationToken) => _unblocked.Task.WaitAsync(cancellationToken);

    /// <summary>
    /// Opens a channel. A broker that does not answer several times is lost, also if it sends heartbeats; and so is a connection that has no number
    /// left, since the client frees none that was not answered.
    /// </summary>
    internal async Task<IChannel> CreateChannelAsync(CreateChannelOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var channel = await Connection.CreateChannelAsync(options, cancellationToken).ConfigureAwait(false);
            _unanswered = 0;
            return channel;
        }
        catch (Exception failure) when (failure is OperationCanceledException or TimeoutException or ChannelAllocationException
            && Blocked is null && !cancellationToken.IsCancellationRequested)
        {
            if (failure is ChannelAllocationException || Interlocked.Increment(ref _unanswered) >= MostUnanswered)
                await LoseAsync("the broker does not answer").ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>False once it is over.</summary>
    internal bool TryUse()
    {
        lock (_counting)
        {
            if (Over.IsCancellationRequested || !Connection.IsOpen)
                return false;
            _uses++;
            return true;
        }
    }

    internal void Release()
    {
        lock (_counting)
        {
            if (--_uses > 0)
                return;
        }
        _ = DisposeAsync().AsTask();
    }

    /// <summary>Ends its use by the owner.</summary>
    internal void Retire()
    {
        lock (_counting)
        {
            if (_isRetired)
                return;
            _isRetired = true;
        }
        _over.Cancel();
        Release();
    }

    /// <summary>Closes it for all of them.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            // The client waits for handlers of messages, which may never end.
            await Connection.CloseAsync(Constants.ReplySuccess, "no longer used", s_closing, abort: true, CancellationToken.None)
                .WaitAsync(2 * s_closing, _time).ConfigureAwait(false);
            await Connection.DisposeAsync().AsTask().WaitAsync(s_closing, _time).ConfigureAwait(false);
        }
        catch (Exception failure) when (QueueFailure.IsExpected(failure))
        {
            // It was closed already, or the broker is gone.
        }
        finally
        {
            _socket?.Dispose();
        }
    }

    private Task LoseAsync(string reason)
    {
        Reason = reason;
        _lost.TrySetResult();
        // Those who wait find that it is over.
        _unblocked.TrySetResult();
        return _over.CancelAsync();
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
