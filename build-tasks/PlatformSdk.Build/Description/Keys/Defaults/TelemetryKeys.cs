using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>Where telemetry goes.</summary>
internal sealed record TelemetryDescription(WebAddress? OtlpEndpoint, Percentage? Sampling, LogTarget? Logs, WebAddress? PrometheusUrl, bool Scrape);

internal static class TelemetryKeys
{
    internal static readonly Key<WebAddress> OtlpEndpoint = new("otlpEndpoint", Scalars.Url)
    {
        Summary = "The collector, over OTLP/HTTP.",
        Default = "none: nothing is exported",
        Example = "http://otel-collector.observability:4318",
        Effect = "OTEL_EXPORTER_OTLP_ENDPOINT in deployment.yaml, cronjob.yaml or job.yaml, and the egress to it in network-policy.yaml",
    };

    internal static readonly Key<Percentage> Sampling = new("sampling", Scalars.Share)
    {
        Summary = "The percentage of traces to keep.",
        Default = "100",
        Example = "10",
        Effect = "OTEL_TRACES_SAMPLER and OTEL_TRACES_SAMPLER_ARG in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<LogTarget> Logs = new("logs", new ChoiceShape<LogTarget>())
    {
        Summary = "Where logs go: to the collector, to the console or to both.",
        Default = "otlp",
        Example = "both",
        Effect = "Platform__Telemetry__Logs in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<WebAddress> PrometheusUrl = new("prometheusUrl", Scalars.Url)
    {
        Summary = "The Prometheus that the analysis of a canary and the scaling by requests query.",
        Example = "http://prometheus.observability:9090",
        Effect = "analysis-template.yaml, and the trigger in scaled-object.yaml",
    };

    internal static readonly Key<bool> Scrape = new("scrape", Scalars.Flag)
    {
        Summary = "Whether Prometheus fetches the metrics of services and workers from their management port. They are then not sent to the " +
            "collector, which would count everything twice.",
        Default = "false",
        Example = "true",
        Effect = "pod-monitor.yaml, OTEL_METRICS_EXPORTER in deployment.yaml, and the ingress of Prometheus in network-policy.yaml",
    };

    internal static readonly ObjectShape<TelemetryDescription> Shape = new("telemetry", [OtlpEndpoint, Sampling, Logs, PrometheusUrl, Scrape],
        f => new TelemetryDescription(f.Get(OtlpEndpoint), f.Get(Sampling), f.Get(Logs), f.Get(PrometheusUrl), f.Get(Scrape) ?? false));
}
