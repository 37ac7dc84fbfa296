using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;

namespace PlatformSdk.Build.Policy.Availability;

/// <summary>Prevents an outage that no alert reports, because a service was switched off and nobody switched it on again.</summary>
internal static class NoPods
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoPods, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from workload in environment.Workloads
        // The last step before a service is removed.
        where IsOff(workload) && !environment.Service.IsIdle && environment.Service.Lifecycle is Lifecycle.Experimental or Lifecycle.Production
        select new Breach(environment.At(workload.By, workload.Field, environment.Service.At[WorkloadKeys.Replicas]),
            $"{workload.What} has no pods, so nothing answers and no alert tells you. Set 'replicas', or 'lifecycle: deprecated' before removal.");

    /// <summary>Whether it has no pods at all, and nothing that starts some.</summary>
    internal static bool IsOff(Workload workload) => workload.Least == 0 && workload.By == workload.Object;
}
