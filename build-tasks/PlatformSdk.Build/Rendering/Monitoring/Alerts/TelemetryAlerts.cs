using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Alerts for telemetry that does not arrive. Without them, a service that sends nothing looks healthy.</summary>
internal static class TelemetryAlerts
{
    internal static IEnumerable<Alert> AlertsFor(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || service.Platform.Telemetry?.OtlpEndpoint is null)
            yield break;
        yield return new Alert(AlertNames.MetricsMissing, Urgency.Soon,
            $"sum({ClusterSeries.Ready}{{{Selectors.Container(service)}}}) > 0\nunless on () {Series.BuildInfo}{{{Selectors.Process(service)}}}",
                "15m",
            "no metrics arrive", "Pods are running, but Prometheus receives no metrics from them: the alerts on objectives have no data.");
        yield return new Alert(AlertNames.TelemetryDropped, Urgency.Later,
            $"sum by (signal) (increase({Series.TelemetryDropped}{{{Selectors.Process(service)}}}[15m])) > 0", "15m",
            "telemetry is lost", "{{ $value | humanize }} {{ $labels.signal }} were dropped within 15 minutes.");
    }
}
