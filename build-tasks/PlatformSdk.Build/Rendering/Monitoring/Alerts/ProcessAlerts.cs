using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Alerts for a process that runs but makes no progress. Liveness has its own thread, so it never restarts a deadlocked process.</summary>
internal static class ProcessAlerts
{
    /// <summary>
    /// A busy service has a few items in the queue at any time. Only a pool whose threads are all blocked has this many for minutes.
    /// </summary>
    private const int Waiting = 10;

    internal static IEnumerable<Alert> AlertsFor(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || service.Platform.Telemetry?.OtlpEndpoint is null)
            yield break;
        yield return new Alert(AlertNames.ThreadPoolStarved, Urgency.Soon,
            $"max by (instance) (min_over_time({Series.ThreadPoolQueue}{{{Selectors.Process(service)}}}[5m])) > {Waiting}", "5m",
            "the thread pool is blocked",
                "In {{ $labels.instance }} at least {{ $value }} work items have waited for a thread for minutes: the pool's threads are blocked.");
    }
}
