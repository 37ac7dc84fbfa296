using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Waiving;

/// <summary>Prevents a build that fails one morning without notice, because a waiver ended.</summary>
internal static class EndingWaiver
{
    internal const int Days = 30;

    internal static void Check(RuleContext context)
    {
        foreach (var waiver in context.Waivers.All.Where(w => !context.Waivers.IsExpired(w) && context.Facts.Day.IsNear(w.Expires.Value, Days)))
        {
            context.Report(PolicyCodes.EndingWaiver, waiver.At[WaiverKeys.Expires].OfValue,
                $"The waiver for {waiver.Rule} ends on {waiver.Expires}; from then on builds fail. Fix what the rule reports, or have it approved " +
                    $"again.");
        }
    }
}
