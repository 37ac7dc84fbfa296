using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Laptop;

/// <summary>The telemetry viewer on a laptop: OpenTelemetry's standard ports, and a web page.</summary>
internal static class TelemetryViewer
{
    /// <summary>A collector with Prometheus, Tempo, Loki and Grafana, which the generated rules and dashboards are written for.</summary>
    internal const string Image = "grafana/otel-lgtm:0.31.0";

    internal static IReadOnlyList<int> Ports { get; } = [LaptopViewer.Page, LaptopViewer.OtlpGrpc, LaptopViewer.OtlpHttp];

    internal static IReadOnlyList<string> Healthy { get; } = ["CMD", "cat", "/tmp/ready"];
}
