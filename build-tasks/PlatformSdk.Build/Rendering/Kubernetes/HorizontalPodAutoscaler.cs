using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>horizontal-pod-autoscaler.yaml</c>: written for a range of replicas, unless KEDA creates the autoscaler.</summary>
internal static class HorizontalPodAutoscaler
{
    internal static YamlMapping? Render(ResolvedService service) =>
        !service.Replicas.IsRange || service.IsIdle || !Rollouts.RunsPods(service) || Rollouts.IsScaledByKeda(service) ? null : new()
        {
            ["apiVersion"] = "autoscaling/v2",
            ["kind"] = "HorizontalPodAutoscaler",
            ["metadata"] = Metadata.MetadataFor(service),
            ["spec"] = new YamlMapping
            {
                ["scaleTargetRef"] = Autoscaling.Target(service),
                ["minReplicas"] = Autoscaling.Least(service),
                ["maxReplicas"] = service.Replicas.Max,
                ["metrics"] = new YamlSequence
                {
                    new YamlMapping
                    {
                        ["type"] = "Resource",
                        ["resource"] = new YamlMapping
                        {
                            ["name"] = "cpu",
                            ["target"] = new YamlMapping
                            {
                                ["type"] = "Utilization",
                                ["averageUtilization"] = Autoscaling.CpuUtilization,
                            },
                        },
                    },
                },
                ["behavior"] = Autoscaling.Behavior(),
            },
        };
}
