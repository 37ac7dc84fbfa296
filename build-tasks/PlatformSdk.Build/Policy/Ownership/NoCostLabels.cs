using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Policy.Ownership;

/// <summary>Prevents costs that nobody pays, and pods whose owner nobody finds during an outage.</summary>
internal static class NoCostLabels
{
    internal const string Owner = Labels.Prefix + "owner";

    internal const string CostCenter = Labels.Prefix + "cost-center";

    private static readonly string[] s_owner = [Owner];

    private static readonly string[] s_both = [Owner, CostCenter];

    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoCostLabels, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from pod in environment.Pods
            // A team without a cost center has no such label to set.
        from label in environment.Service.CostCenter is null ? s_owner : s_both
        where string.IsNullOrEmpty(pod.Labels.TextAt(label))
        select new Breach(environment.At(pod.Owner, pod.LabelsPath[label]),
            $"The pods of {pod.What} have no label '{label}', so nobody is found for an outage or for their costs. Add it to the pod's labels.");
}
