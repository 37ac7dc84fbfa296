using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Availability;

/// <summary>Prevents an upgrade of the cluster that hangs at a node, because a disruption budget forbids the eviction of any pod.</summary>
internal static class BlockedDrain
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.BlockedDrain, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from budget in environment.Objects
        where budget.Kind == "PodDisruptionBudget"
        let field = budget.Object.At("spec", "maxUnavailable") is not null ? "maxUnavailable" : "minAvailable"
        let pods = environment.Workloads.Where(w => Selection.Selects(budget.Object.At("spec", "selector") as YamlMapping, w.Pods.Labels))
            .Select(w => w.Least).ToList()
        where Allowed(budget, field, pods) is < 1
        select new Breach(environment.At(budget, FieldPath.To("spec", field)),
            $"The {field} of PodDisruptionBudget '{Shorten.Text(budget.Name)}' forbids every eviction, so a node's drain hangs. Set " +
                $"maxUnavailable: 1.");

    /// <summary>
    /// How many pods may be evicted at once while there are the fewest; null when the budget is incomplete, or the pods are unknown.
    /// </summary>
    private static int? Allowed(RenderedObject budget, string field, List<int> pods)
    {
        if (budget.Object.TextAt("spec", field) is not { } text || pods.Contains(0) || pods.Contains(int.MaxValue))
            return null;
        // For pods that the build does not know, only what holds for any number counts.
        var total = pods.Count == 0 ? 1_000 : (int)Math.Min(1_000_000, pods.Sum(count => (long)count));
        return Share.Count(text, total, roundUp: true) is not { } number ? null : field == "maxUnavailable" ? number : total - number;
    }
}
