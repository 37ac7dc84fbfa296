using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using static PlatformSdk.Build.Rendering.Metrics.ClusterSeries;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Pods that do not serve. Where none does, no request is measured any more, so no objective can tell.</summary>
internal static class PodAlerts
{
    internal static IEnumerable<Alert> Of(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service))
            yield break;
        var container = Selectors.Container(service);
        var ready = $"sum({Ready}{{{container}}})";
        yield return new Alert(AlertNames.NoPodReady, Urgency.Now,
            // Zero also where there is no pod at all, but not where nobody counts pods.
            $"({ready} or 0 * sum({NamespaceCreated}{{namespace=\"{service.Namespace}\"}})) < 1", "5m",
            "no pod is ready", "The service is down: no pod is ready.");
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
