using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Waiving;

/// <summary>Prevents a waiver that outlived its reason from hiding the next violation, which nobody has approved.</summary>
internal static class UnusedWaiver
{
    internal static void Check(RuleContext context)
    {
        // A release looks at one environment only, and the findings may be in another.
        if (context.Environments.Count() != context.Model.Environments.Count)
            return;
        foreach (var rule in context.Waivers.All.Select(waiver => waiver.Rule).Distinct().Where(rule => IsKnown(context, rule)))
            Report(context, rule);
    }

    /// <summary>Reports the waivers of a rule that has judged everything it looks at.</summary>
    internal static void Report(RuleContext context, string rule)
    {
        foreach (var waiver in context.Waivers.All.Where(w => w.Rule == rule && !context.Waivers.IsExpired(w)
            && context.Waivers.HiddenBy(w).Count == 0))
            context.Report(PolicyCodes.UnusedWaiver, waiver.At[WaiverKeys.Rule].OfValue, MessageFor(waiver));
    }

    internal static string MessageFor(WaiverDescription waiver) =>
        $"The waiver for {waiver.Rule} hides nothing today, and would hide the next violation. Delete it.";

    /// <summary>
    /// The loss of data is a change, not a state: after the build that makes it, the waiver waits for the release. And a rule of the organisation
    /// says nothing where its package is not referenced, or where a rule that fails may have found more. Migrations of EF Core are judged after the
    /// program was compiled, and the build of a system judges the rules of systems.
    /// </summary>
    private static bool IsKnown(RuleContext context, string rule) => rule != WritingCodes.LosesData.Id
        && !RuleNames.OfSystems.Contains(rule)
        && (rule != MigrationCodes.Breaks.Id || context.Model.Service.Needs.All(need => need.Description.Migrations?.Context is null))
        && (!RuleNames.IsForeign(rule) || (context.Facts.OwnRules.Contains(rule) && context.Facts.Own.IsComplete));
}
