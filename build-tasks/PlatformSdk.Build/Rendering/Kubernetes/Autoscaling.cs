using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// What every autoscaler has, ours and that of KEDA. It scales up at once and down slowly, because a peak often comes twice.
/// </summary>
internal static class Autoscaling
{
    /// <summary>In percent of the CPU request. The rest is headroom while the next pod starts.</summary>
    internal const int CpuUtilization = 70;

    internal static YamlMapping Target(ResolvedService service) => new()
    {
        ["apiVersion"] = Rollouts.ScalesRollout(service) ? Canary.ApiVersion : "apps/v1",
        ["kind"] = Rollouts.ScalesRollout(service) ? "Rollout" : "Deployment",
        ["name"] = Quoted(service.Name),
    };

    /// <summary>During a migration, the new workload gets the maximum; the old one keeps its number, because nothing scales it.</summary>
    internal static int Least(ResolvedService service) => Rollouts.IsMoving(service) ? service.Replicas.Max : service.Replicas.Min;

    internal static YamlMapping Behavior() => new()
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
    };

    private static YamlMapping Policy(string type, int value, int periodSeconds) => new()
    {
        ["type"] = type,
        ["value"] = value,
        ["periodSeconds"] = periodSeconds,
    };
}
