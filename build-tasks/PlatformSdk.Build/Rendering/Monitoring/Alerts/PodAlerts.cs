using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using static PlatformSdk.Build.Rendering.Metrics.ClusterSeries;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Alerts for pods that do not serve. When no pod serves, no requests are measured, so objectives cannot detect it.</summary>
internal static class PodAlerts
{
    internal static IEnumerable<Alert> AlertsFor(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service))
            yield break;
        var container = Selectors.Container(service);
        var ready = $"sum({Ready}{{{container}}})";
        // Zero also when there are no pods, but not when pods are not counted at all.
        var down = $"({ready} or 0 * sum({NamespaceCreated}{{namespace=\"{service.Namespace}\"}})) < 1";
        yield return service.Replicas.SleepsAtTimes
            // Without messages there are no pods. Only when some are wanted, none is a problem.
            ? new Alert(AlertNames.NoPodReady, Urgency.Now,
                $"{down}\nand on () max({WantedReplicas}{{namespace=\"{service.Namespace}\",deployment=\"{service.Name}\"}}) > 0", "5m",
                "no pod is ready", "Messages wait, and no pod is ready to handle them.")
            : new Alert(AlertNames.NoPodReady, Urgency.Now, down, "5m", "no pod is ready", "The service is down: no pod is ready.");
        if (service.Replicas.Min > 1)
        {
            yield return new Alert(AlertNames.TooFewPodsReady, Urgency.Soon, $"{ready} < {service.Replicas.Min}", "15m",
                "too few pods are ready", $"{{{{ $value }}}} pods are ready; the minimum is {service.Replicas.Min}.");
        }

        yield return new Alert(AlertNames.CrashLoop, Urgency.Soon,
            $"max by (pod) (max_over_time({Waiting}{{{container},reason=\"CrashLoopBackOff\"}}[5m])) > 0", "10m",
            "a pod keeps crashing", "{{ $labels.pod }} stops soon after each start.");
        yield return new Alert(AlertNames.Restarts, Urgency.Soon, $"sum by (pod) (increase({ClusterSeries.Restarts}{{{container}}}[1h])) > 3", null,
            "a pod restarts often", "{{ $labels.pod }} restarted {{ $value | humanize }} times within an hour.");
    }
}
