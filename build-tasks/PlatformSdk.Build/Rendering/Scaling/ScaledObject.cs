using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Scaling;

/// <summary>
/// <c>scaled-object.yaml</c>: KEDA creates the autoscaler from it. Its triggers are the requests per second, which KEDA asks Prometheus for, and the
/// CPU; the one that wants more pods wins.
/// </summary>
internal static class ScaledObject
{
    internal const string Kind = "ScaledObject";

    /// <summary>Where the query is; a preview replaces it.</summary>
    internal const string QueryPath = "/spec/triggers/0/metadata/query";

    internal static YamlMapping? Render(ResolvedService service) => !Rollouts.IsScaledByKeda(service) ? null : new()
    {
        ["apiVersion"] = "keda.sh/v1alpha1",
        ["kind"] = Kind,
        // KEDA's autoscaler takes over the one that the service had before. Two of them would fight, so KEDA refuses a second one.
        ["metadata"] = Metadata.MetadataFor(service,
            annotations: new YamlMapping { ["scaledobject.keda.sh/transfer-hpa-ownership"] = Quoted("true") }),
        ["spec"] = new YamlMapping
        {
            ["scaleTargetRef"] = Autoscaling.Target(service),
            ["minReplicaCount"] = Autoscaling.Least(service),
            ["maxReplicaCount"] = service.Replicas.Max,
            // Without an answer of Prometheus, this trigger wants the minimum, and the CPU decides.
            ["fallback"] = new YamlMapping { ["failureThreshold"] = 3, ["replicas"] = Autoscaling.Least(service) },
            ["advanced"] = new YamlMapping
            {
                ["horizontalPodAutoscalerConfig"] = new YamlMapping
                {
                    // The name that alerts and dashboards know.
                    ["name"] = Quoted(service.Name),
                    ["behavior"] = Autoscaling.Behavior(),
                },
            },
            ["triggers"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["type"] = "prometheus",
                    ["metricType"] = "AverageValue",
                    ["metadata"] = new YamlMapping
                    {
                        ["serverAddress"] = Quoted(service.Platform.Telemetry!.PrometheusUrl!.Text),
                        ["query"] = Quoted(Query(service, service.Namespace)),
                        ["threshold"] = Quoted(service.Scale!.Target!.Value),
                        // No data is a failure and not zero requests.
                        ["ignoreNullValues"] = Quoted("false"),
                    },
                },
                new YamlMapping
                {
                    ["type"] = "cpu",
                    ["metricType"] = "Utilization",
                    ["metadata"] = new YamlMapping { ["value"] = Quoted(Autoscaling.CpuUtilization) },
                },
            },
        },
    };

    /// <summary>The requests per second of all pods; the autoscaler divides them by the target.</summary>
    internal static string Query(ResolvedService service, string place) =>
        $"sum(rate({Series.Requests}{{{Selectors.Process(service, place)}}}[2m]))";
}
