using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>pod-monitor.yaml</c>: Prometheus fetches the metrics of every pod. Its series get the labels that an OTLP pipeline would give them, so rules
/// and dashboards work with both.
/// </summary>
internal static class PodMonitor
{
    /// <summary>A job has no management port.</summary>
    internal static bool Exists(ResolvedService service) => service.Platform.Telemetry?.Scrape is true && Rollouts.RunsPods(service);

    internal static YamlMapping? Render(ResolvedService service) => !Exists(service) ? null : new()
    {
        ["apiVersion"] = "monitoring.coreos.com/v1",
        ["kind"] = "PodMonitor",
        ["metadata"] = Metadata.MetadataFor(service, labels: service.Platform.Monitoring.RuleLabels),
        ["spec"] = new YamlMapping
        {
            ["selector"] = new YamlMapping { ["matchLabels"] = Labels.Selector(service) },
            ["podMetricsEndpoints"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["port"] = Ports.Management,
                    ["path"] = ManagementPaths.Metrics,
                    ["interval"] = "30s",
                    ["relabelings"] = new YamlSequence
                    {
                        new YamlMapping { ["targetLabel"] = "job", ["replacement"] = Quoted(JobLabel.ValueFor(service)) },
                        new YamlMapping
                        {
                            ["sourceLabels"] = new YamlSequence { "__meta_kubernetes_namespace", "__meta_kubernetes_pod_name" },
                            ["separator"] = Quoted("."),
                            ["targetLabel"] = "instance",
                        },
                    },
                },
            },
        },
    };
}
