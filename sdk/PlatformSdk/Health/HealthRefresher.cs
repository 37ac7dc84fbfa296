using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using PlatformSdk.Logging;

namespace PlatformSdk.Health;

/// <summary>Runs every check in the background, each in its own loop, so that a slow check does not delay others.</summary>
internal sealed class HealthRefresher(HealthCache cache, CheckRunner runner, HealthMetrics metrics, IOptions<PlatformOptions> options,
    TimeProvider time,
    ILogger<HealthRefresher> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Otherwise every run would create a trace without a request.
        using var silent = SuppressInstrumentationScope.Begin();
        return Task.WhenAll(cache.Entries.Select(entry => RefreshAsync(entry, stoppingToken)).Append(BeatAsync(stoppingToken)));
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

    /// <summary>Records that the thread pool runs this loop, and logs afterwards when it did not: at the time, nothing could be logged.</summary>
    private async Task BeatAsync(CancellationToken stop)
    {
        var period = options.Value.Health.Period;
        while (!stop.IsCancellationRequested)
        {
            cache.Beat();
            var before = time.GetTimestamp();
            await Task.Delay(period, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (time.GetElapsedTime(before) is var late && late > Staleness.Periods * period && !stop.IsCancellationRequested)
                Log.ThreadPoolStarved(logger, late.TotalSeconds, ThreadPool.ThreadCount, ThreadPool.PendingWorkItemCount);
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
