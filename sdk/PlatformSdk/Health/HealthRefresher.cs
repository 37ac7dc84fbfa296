using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using PlatformSdk.Logging;

namespace PlatformSdk.Health;

/// <summary>Runs every check in the background, each in its own loop, so that a slow check does not delay others.</summary>
#pragma warning disable CA1001 // Never disposed: a test host stops after its container is disposed, and a source without a timer holds nothing.
internal sealed class HealthRefresher(HealthCache cache, CheckRunner runner, HealthMetrics metrics, HeartBeat beat, TimeProvider time,
    ILogger<HealthRefresher> logger) : IHostedService
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        beat.Start();
        // A service without checks starts without the loops and what the runtime compiles for them.
        if (cache.Entries.Count > 0)
            Begin();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        beat.Dispose();
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Begin()
    {
        // Otherwise every run would create a trace without a request.
        using var silent = SuppressInstrumentationScope.Begin();
        _running = Task.WhenAll(cache.Entries.Select(entry => RefreshAsync(entry, _stop.Token)));
    }

    private async Task RefreshAsync(CheckedEntry entry, CancellationToken stop)
    {
        var period = entry.Period;
        await Task.Delay(entry.Registration.Delay ?? TimeSpan.Zero, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stop.IsCancellationRequested)
        {
            var before = entry.First.IsCompleted ? entry.Last.Status : HealthStatus.Healthy;
            var result = await runner.RunAsync(entry, stop).ConfigureAwait(false);
            if (stop.IsCancellationRequested)
                return;
            entry.Set(result);
            metrics.Record(entry.Registration.Name, result.Duration);
            LogChange(entry.Registration.Name, before, result);

            // With jitter, so that the replicas of a service do not query its database at the same time.
            var spread = period * (0.9 + Random.Shared.NextDouble() * 0.2);
            await Task.Delay(spread, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void LogChange(string name, HealthStatus before, HealthReportEntry now)
    {
        if (now.Status < before)
            Log.HealthDegraded(logger, now.Exception, name, now.Status.ToString(), now.Description);
        else if (now.Status > before)
            Log.HealthRecovered(logger, name);
    }
}
