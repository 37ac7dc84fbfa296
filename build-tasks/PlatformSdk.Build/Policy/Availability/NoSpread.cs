using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Availability;

/// <summary>Prevents an outage when one node or one zone fails, because all pods happened to run there.</summary>
internal static class NoSpread
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoSpread, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from workload in environment.Workloads
        let pod = workload.Pods
        where workload.Least is > 1 and < int.MaxValue && pod.Spec["topologySpreadConstraints"] is not YamlSequence { Items.Count: > 0 }
            && !(pod.Spec.At("affinity", "podAntiAffinity") is YamlMapping apart
                && apart.Entries.Any(e => e.Value is YamlSequence { Items.Count: > 0 }))
        select new Breach(environment.At(pod.Owner, pod.Path["topologySpreadConstraints"]),
            $"The pods of {workload.What} may all run on one node, whose failure is an outage. Set topologySpreadConstraints or podAntiAffinity.");
}
