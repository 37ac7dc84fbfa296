using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>A process that runs and does nothing. Liveness is answered on a thread of its own, so it never restarts one that is deadlocked.</summary>
internal static class ProcessAlerts
{
    /// <summary>
    /// A busy service has a few items in the queue at any moment; only a pool whose threads are all blocked has this many for minutes.
    /// </summary>
    private const int Waiting = 10;

    internal static IEnumerable<Alert> Of(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || service.Platform.Telemetry?.OtlpEndpoint is null)
            yield break;
        yield return new Alert(AlertNames.ThreadPoolStarved, Urgency.Soon,
            $"max by (instance) (min_over_time({Series.ThreadPoolQueue}{{{Selectors.Process(service)}}}[5m])) > {Waiting}", "5m",
            "the thread pool is blocked",
                "In {{ $labels.instance }} at least {{ $value }} work items have waited for a thread for minutes: the pool's threads are blocked.");
    }
}
