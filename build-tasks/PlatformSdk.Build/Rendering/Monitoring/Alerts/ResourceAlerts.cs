using PlatformSdk.Build.Model;
using static PlatformSdk.Build.Rendering.Metrics.ClusterSeries;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Alerts for limits that are nearly reached.</summary>
internal static class ResourceAlerts
{
    internal static IEnumerable<Alert> AlertsFor(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service))
            yield break;
        var container = Selectors.Container(service);
        yield return new Alert(AlertNames.MemoryNearLimit, Urgency.Soon,
            $"max by (pod) ({Memory}{{{container}}})\n/\nmax by (pod) ({Limits}{{{container},resource=\"memory\"}})\n> 0.9", "15m",
            "memory is near its limit", "{{ $labels.pod }} uses {{ $value | humanizePercentage }} of its memory limit; at the limit it is killed.");
        // Without a limit, nothing is throttled.
        if (service.Resources.CpuLimit is not null)
        {
            yield return new Alert(AlertNames.CpuThrottled, Urgency.Soon,
                $"sum by (pod) (rate({CpuThrottledPeriods}{{{container}}}[5m]))\n/\nsum by (pod) (rate({CpuPeriods}{{{container}}}[5m]))\n> 0.25",
                    "15m",
                "the CPU limit throttles it", "{{ $labels.pod }} is throttled in {{ $value | humanizePercentage }} of its CPU periods.");
        }

        // During a migration, the autoscaler stays at the maximum on purpose.
        if (service.Replicas.IsRange && !Rollouts.IsMoving(service))
        {
            var autoscaler = $"namespace=\"{service.Namespace}\",horizontalpodautoscaler=\"{service.Name}\"";
            yield return new Alert(AlertNames.AtMostReplicas, Urgency.Soon,
                $"max({AutoscalerReplicas}{{{autoscaler}}}) >= max({AutoscalerMost}{{{autoscaler}}})", "30m",
                "it is at its maximum scale", "The autoscaler has been at its maximum of {{ $value }} pods for 30 minutes.");
        }
    }
}
