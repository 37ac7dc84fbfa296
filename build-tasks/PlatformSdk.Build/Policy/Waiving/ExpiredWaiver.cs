using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Waiving;

/// <summary>Prevents an exception that was approved for a time from becoming the rule.</summary>
internal static class ExpiredWaiver
{
    internal static void Check(RuleContext context)
    {
        foreach (var waiver in context.Waivers.All.Where(context.Waivers.IsExpired))
        {
            context.Report(PolicyCodes.ExpiredWaiver, waiver.At[WaiverKeys.Expires].OfValue,
                $"The waiver for {waiver.Rule} ended on {waiver.Expires}. Fix what the rule reports and delete the waiver, or have it approved " +
                    $"again.");
        }
    }
}
