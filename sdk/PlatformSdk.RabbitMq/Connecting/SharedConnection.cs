using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace PlatformSdk.RabbitMq.Connecting;

/// <summary>
/// One open connection, and how many use it. A connection that was replaced stays open until the last of them has finished, so that a message in
/// flight is confirmed or acknowledged where it began.
/// </summary>
internal sealed class SharedConnection : IAsyncDisposable
{
    private static readonly TimeSpan s_closing = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _over = new();
    private readonly Lock _counting = new();
    private TaskCompletionSource _unblocked = Done();
    // The owner is one of them until it retires the connection.
    private int _uses = 1;
    private bool _isRetired;

    internal SharedConnection(IConnection connection, Action<string?> blocked, TimeProvider time)
    {
        (Connection, Over) = (connection, _over.Token);
        connection.ConnectionShutdownAsync += (_, reason) => OverAsync(reason);
        connection.ConnectionBlockedAsync += (_, args) =>
        {
            (Blocked, _unblocked) = (args.Reason, new(TaskCreationOptions.RunContinuationsAsynchronously));
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
            _ = OverAsync(reason);
    }

    internal IConnection Connection { get; }

    /// <summary>Cancelled when the connection is lost or replaced: nothing new may begin on it.</summary>
    internal CancellationToken Over { get; }

    /// <summary>Why it was lost.</summary>
    internal string Reason { get; private set; } = "the connection was replaced";

    /// <summary>Why the broker accepts no messages; null if it does.</summary>
    internal string? Blocked { get; private set; }

    /// <summary>When it accepted messages again; 0 if it always did.</summary>
    internal long UnblockedAt { get; private set; }

    /// <summary>Waits while the broker accepts no messages: what is written then would stay in the socket, with an unknown outcome.</summary>
    internal Task UnblockedAsync(CancellationToken cancellationToken) => _unblocked.Task.WaitAsync(cancellationToken);

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
            await Connection.CloseAsync(Constants.ReplySuccess, "no longer used", s_closing, abort: true, CancellationToken.None)
                .ConfigureAwait(false);
            await Connection.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (QueueFailure.IsExpected(failure))
        {
            // It was closed already, or the broker is gone.
        }
    }

    private Task OverAsync(ShutdownEventArgs reason)
    {
        Reason = reason.ReplyText;
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
