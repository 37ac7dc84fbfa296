using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.S3.Logging;

namespace PlatformSdk.S3;

/// <summary>
/// The uploads under way. When the process stops they end in the time that it has. After that they are cancelled, which removes their parts from the
/// server: it would keep, and charge for, parts without an object.
/// </summary>
internal sealed class Uploads(string need, ILogger<Uploads> logger) : IHostedService, IDisposable
{
    // For the request that removes the parts.
    private static readonly TimeSpan s_removing = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    internal async Task RunAsync(Func<CancellationToken, Task> upload, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        var running = upload(either.Token);
        _running.TryAdd(running, true);
        try
        {
            await running.ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(running, out _);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await EndAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        if (_running.IsEmpty)
            return;
        Log.UploadsCancelled(logger, need, _running.Count);
        await _stop.CancelAsync().ConfigureAwait(false);
        await EndAsync(s_removing, CancellationToken.None).ConfigureAwait(false);
    }

    public void Dispose() => _stop.Dispose();

    /// <summary>Waits for those that are there; how they end is the concern of their callers.</summary>
    private async Task EndAsync(TimeSpan time, CancellationToken cancellationToken) =>
        await Task.WhenAll(_running.Keys).WaitAsync(time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
