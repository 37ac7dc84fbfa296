using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>horizontal-pod-autoscaler.yaml</c>: written for a range of replicas. It scales up at once and down slowly, because a peak often comes twice.
/// </summary>
internal static class HorizontalPodAutoscaler
{
    /// <summary>In percent of the CPU request. The rest is headroom while the next pod starts.</summary>
    private const int TargetUtilization = 70;

    internal static YamlMapping? Render(ResolvedService service) => !service.Replicas.IsRange || !Rollouts.RunsPods(service) ? null : new()
    {
        ["apiVersion"] = "autoscaling/v2",
        ["kind"] = "HorizontalPodAutoscaler",
        ["metadata"] = Metadata.MetadataFor(service),
        ["spec"] = new YamlMapping
        {
            ["scaleTargetRef"] = new YamlMapping
            {
                ["apiVersion"] = Rollouts.ScalesRollout(service) ? Canary.ApiVersion : "apps/v1",
                ["kind"] = Rollouts.ScalesRollout(service) ? "Rollout" : "Deployment",
                ["name"] = Quoted(service.Name),
            },
            // During a migration, the new workload gets the maximum; the old one keeps its number, because nothing scales it.
            ["minReplicas"] = Rollouts.IsMoving(service) ? service.Replicas.Max : service.Replicas.Min,
            ["maxReplicas"] = service.Replicas.Max,
            ["metrics"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["type"] = "Resource",
                    ["resource"] = new YamlMapping
                    {
                        ["name"] = "cpu",
                        ["target"] = new YamlMapping { ["type"] = "Utilization", ["averageUtilization"] = TargetUtilization },
                    },
                },
            },
            ["behavior"] = new YamlMapping
            {
                ["scaleUp"] = new YamlMapping
                {
                    ["stabilizationWindowSeconds"] = 0,
                    ["selectPolicy"] = "Max",
                    ["policies"] = new YamlSequence { Policy("Percent", 100, 30), Policy("Pods", 4, 30) },
                },
                ["scaleDown"] = new YamlMapping
                {
                    ["stabilizationWindowSeconds"] = 300,
                    ["selectPolicy"] = "Max",
                    ["policies"] = new YamlSequence { Policy("Percent", 20, 60), Policy("Pods", 1, 60) },
                },
            },
        },
    };

    private static YamlMapping Policy(string type, int value, int periodSeconds) => new()
    {
        ["type"] = type,
        ["value"] = value,
        ["periodSeconds"] = periodSeconds,
    };
}
