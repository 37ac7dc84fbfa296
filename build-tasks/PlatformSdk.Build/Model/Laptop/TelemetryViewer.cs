namespace PlatformSdk.Build.Model.Laptop;

/// <summary>The telemetry viewer on a laptop: OpenTelemetry's standard ports, and a web page.</summary>
internal static class TelemetryViewer
{
    internal const int Page = 3000;
    internal const int OtlpGrpc = 4317;
    internal const int OtlpHttp = 4318;

    /// <summary>A collector with Prometheus, Tempo, Loki and Grafana, which the generated rules and dashboards are written for.</summary>
    internal const string Image = "grafana/otel-lgtm:0.31.0";

    internal static IReadOnlyList<int> Ports { get; } = [Page, OtlpGrpc, OtlpHttp];

    internal static IReadOnlyList<string> Healthy { get; } = ["CMD", "cat", "/tmp/ready"];
}
