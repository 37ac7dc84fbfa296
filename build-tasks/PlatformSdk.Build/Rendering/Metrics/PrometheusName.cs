namespace PlatformSdk.Build.Rendering.Metrics;

/// <summary>
/// The name that an OTLP pipeline gives a metric in Prometheus (OpenTelemetry specification, "Prometheus and OpenMetrics Compatibility"): other
/// characters than letters and digits become '_', then the unit in words, then <c>_total</c> for a counter.
/// </summary>
internal static class PrometheusName
{
    internal static string Gauge(string name) => name.Replace('.', '_');

    internal static string Seconds(string name) => Gauge(name) + "_seconds";

    internal static string Total(string name) => Gauge(name) + "_total";
}
