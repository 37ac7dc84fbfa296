using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Availability;

/// <summary>Prevents an outage whenever the only pod moves to another node, crashes or is replaced.</summary>
internal static class FewReplicas
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.FewReplicas, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from workload in environment.Workloads
        where workload.Least < 2 && !environment.Service.IsIdle && !NoPods.IsOff(workload)
        select new Breach(environment.At(workload.By, workload.Field, environment.Service.At[WorkloadKeys.Replicas]), string.Create(
            CultureInfo.InvariantCulture,
            $"{workload.What} can have {workload.Least} pods, so each drain, crash or update of a node is an outage. Set at least 2 replicas."));
}
