using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Availability;

/// <summary>Prevents an outage when two nodes are drained at once, because all pods may be evicted together.</summary>
internal static class NoDisruptionBudget
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoDisruptionBudget, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from workload in environment.Workloads
        where workload.Least is > 1 and < int.MaxValue && !environment.Objects.Any(o => o.Kind == "PodDisruptionBudget"
            && Selection.Selects(o.Object.At("spec", "selector") as YamlMapping, workload.Pods.Labels))
        select new Breach(environment.Missing("PodDisruptionBudget", workload.Object),
            $"{workload.What} has no PodDisruptionBudget, so a cluster upgrade may evict all its pods at once. Add one with maxUnavailable: 1.");
}
