using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

/// <summary>
/// <c>database-pod-monitor.yaml</c>: makes Prometheus read the metrics of a database's servers. It has the labels of the rules, because an operator
/// of Prometheus often selects both by the same label.
/// </summary>
internal static class DatabasePodMonitor
{
    internal const string ApiVersion = "monitoring.coreos.com/v1";
    internal const string Kind = "PodMonitor";

    internal static YamlMapping? Render(ResolvedService service, PostgresCluster database) =>
        service.Platform.Monitoring.Rules != RuleFormat.PrometheusOperator ? null : new()
        {
            ["apiVersion"] = ApiVersion,
            ["kind"] = Kind,
            ["metadata"] = Metadata.MetadataFor(service, database.Name, labels: service.Platform.Monitoring.RuleLabels),
            ["spec"] = new YamlMapping
            {
                ["selector"] = new YamlMapping
                {
                    ["matchLabels"] = new YamlMapping { [PostgresCluster.ClusterLabel] = Quoted(database.Name) },
                },
                ["podMetricsEndpoints"] = new YamlSequence { new YamlMapping { ["port"] = "metrics" } },
            },
        };
}
