using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>pod-disruption-budget.yaml</c>: draining nodes evicts one pod at a time. It uses maxUnavailable, so it never blocks a drain. There is none in
/// dev, for internal services, or for a single pod, which it could not protect.
/// </summary>
internal static class PodDisruptionBudget
{
    internal static YamlMapping? Render(ResolvedService service) => !IsNeeded(service) ? null : new()
    {
        ["apiVersion"] = "policy/v1",
        ["kind"] = "PodDisruptionBudget",
        ["metadata"] = Metadata.MetadataFor(service),
        ["spec"] = new YamlMapping
        {
            ["maxUnavailable"] = 1,
            // A pod that is not ready serves no traffic, so it must not block a drain.
            ["unhealthyPodEvictionPolicy"] = "AlwaysAllow",
            ["selector"] = new YamlMapping { ["matchLabels"] = Labels.Selector(service) },
        },
    };

    private static bool IsNeeded(ResolvedService service) =>
        Rollouts.RunsPods(service) && !service.IsIdle && service.Tier != Tier.Internal && service.Environment != "dev" && service.Replicas.Min > 1;
}
