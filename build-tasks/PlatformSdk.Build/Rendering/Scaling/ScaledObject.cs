using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Scaling;

/// <summary>
/// <c>scaled-object.yaml</c>: KEDA creates the autoscaler from it. Its triggers are the metric of the description and the CPU; the one that wants
/// more pods wins.
/// </summary>
internal static class ScaledObject
{
    internal const string Kind = "ScaledObject";

    internal const string ApiVersion = "keda.sh/v1alpha1";

    internal static YamlMapping? Render(ResolvedService service) => !Rollouts.IsScaledByKeda(service) ? null : new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = Kind,
        // KEDA's autoscaler takes over the one that the service had before. Two of them would fight, so KEDA refuses a second one.
        ["metadata"] = Metadata.MetadataFor(service,
            annotations: new YamlMapping { ["scaledobject.keda.sh/transfer-hpa-ownership"] = Quoted("true") }),
        ["spec"] = new YamlMapping
        {
            ["scaleTargetRef"] = Autoscaling.Target(service),
            ["minReplicaCount"] = Autoscaling.Least(service),
            ["maxReplicaCount"] = service.Replicas.Max,
            // While the metric cannot be read, its trigger wants the minimum, and the CPU decides. One pod goes on even where there may be none:
            // the process may well reach the broker that KEDA does not reach, and the first pod creates the queue.
            ["fallback"] = new YamlMapping { ["failureThreshold"] = 3, ["replicas"] = Math.Max(1, Autoscaling.Least(service)) },
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
                ScaledQueue.Find(service) is { } queue ? QueueTrigger.Render(service, queue) : RequestTrigger.Render(service),
                new YamlMapping
                {
                    ["type"] = "cpu",
                    ["metricType"] = "Utilization",
                    ["metadata"] = new YamlMapping { ["value"] = Quoted(Autoscaling.CpuUtilization) },
                },
            },
        },
    };
}
