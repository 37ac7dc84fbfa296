using Microsoft.Extensions.Logging;
using PlatformSdk.RabbitMq.Logging;

namespace PlatformSdk.RabbitMq.Connecting;

/// <summary>
/// Keeps one connection open for one purpose: opened at the first use, opened again when it is lost, and replaced when the address or the credentials
/// change. The client's own recovery is off, because it cannot change the user; this way, an outage and a rotation are the same to those who use it.
/// </summary>
internal sealed class QueueConnection(
    string need, string purpose, AddressSource addresses, ConnectionOpener opener, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _starting = new();
    private Task? _running;
    private string? _reported;
    private volatile SharedConnection? _current;
    // Ends when the connection was opened or could not be.
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Why there is no connection; null if there is one, or if none was asked for.</summary>
    internal string? Failure { get; private set; }

    internal bool IsUsed => _running is not null;

    internal string? Blocked => _current is { Over.IsCancellationRequested: false } current ? current.Blocked : null;

    /// <summary>The open connection; waits until there is one. The caller releases it.</summary>
    internal async Task<SharedConnection> UseAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryUse(out var next) is { } current)
                return current;
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The open connection, or null if it could not be opened; waits for the first attempt. The caller releases it.</summary>
    internal async Task<SharedConnection?> UseUnlessFailedAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryUse(out var next) is { } current)
                return current;
            if (Failure is not null)
                return null;
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_running is not null)
            await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_current is { } current)
            await current.DisposeAsync().ConfigureAwait(false);
    }

    private SharedConnection? TryUse(out Task next)
    {
        lock (_starting)
            _running ??= Detached.Run(RunAsync);
        next = _next.Task;
        return _current is { } current && current.TryUse() ? current : null;
    }

    private async Task RunAsync()
    {
        var pause = s_firstPause;
        while (!_stop.IsCancellationRequested)
        {
            Task? changed = null;
            QueueAddress? address = null;
            try
            {
                address = addresses.Read(out changed);
                var next = await opener.OpenAsync(address, $"{need} {purpose}", Blocks, _stop.Token).ConfigureAwait(false);
                var opened = time.GetTimestamp();
                var isLost = await KeepAsync(next, address, changed).ConfigureAwait(false);
                // A broker may refuse only after opening, such as one without the virtual host: that is not the end of an outage.
                if (!isLost || time.GetElapsedTime(opened) >= s_longestPause)
                    (pause, _reported) = (s_firstPause, null);
                if (!isLost)
                    continue;
                Report(next.Reason);
                next.Retire();
            }
            // Also what code of the service throws, in ConfigureConnection.
            catch (Exception failure) when (!_stop.IsCancellationRequested)
            {
                Report(QueueFailure.Describe(failure, address));
                opener.Refused(failure);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            // Not all at once when a broker that many services use comes back.
            await WaitAsync(changed, pause * (0.75 + Random.Shared.NextDouble() / 2)).ConfigureAwait(false);
            pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, s_longestPause.Ticks));
        }
    }

    /// <summary>Returns true if the connection was lost, false if there is a new address or the process stops.</summary>
    private async Task<bool> KeepAsync(SharedConnection next, QueueAddress address, Task changed)
    {
        var before = _current;
        (_current, Failure) = (next, null);
        Next();
        before?.Retire();
        Log.Connected(logger, $"{need} ({purpose})", address.ToString());
        opener.Accepted();
        await WaitAsync(changed, Timeout.InfiniteTimeSpan, next.Over).ConfigureAwait(false);
        return next.Over.IsCancellationRequested && !_stop.IsCancellationRequested;
    }

    /// <summary>Ends early when the address changes, the connection is over, or the process stops.</summary>
    private async Task WaitAsync(Task? changed, TimeSpan pause, CancellationToken over = default)
    {
        using var any = CancellationTokenSource.CreateLinkedTokenSource(over, _stop.Token);
        var paused = Task.Delay(pause, time, any.Token);
        await Task.WhenAny(paused, changed ?? paused).ConfigureAwait(false);
        await any.CancelAsync().ConfigureAwait(false);
    }

    private void Report(string reason)
    {
        if (_reported != reason)
            Log.Unavailable(logger, $"{need} ({purpose})", reason);
        (Failure, _reported) = (reason, reason);
        Next();
    }

    private void Next() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private void Blocks(string? reason)
    {
        if (reason is null)
            Log.Unblocked(logger, need);
        else
            Log.Blocked(logger, need, reason);
    }
}
