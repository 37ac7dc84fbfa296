using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Waiving;

/// <summary>Lists the service's waivers with what each of them hides today, for those who review them.</summary>
internal static class WaiverList
{
    internal static void Check(RuleContext context)
    {
        foreach (var waiver in context.Waivers.All.Where(w => !context.Waivers.IsExpired(w)))
        {
            var at = waiver.At[WaiverKeys.Rule].OfValue;
            var hidden = context.Waivers.HiddenBy(waiver).Select(place => Where(place, at.File)).ToList();
            context.Report(PolicyCodes.WaiverInEffect, at,
                $"{waiver.Rule} is waived until {waiver.Expires} by '{waiver.ApprovedBy}': '{Shorten.Text(waiver.Reason)}'. Today it hides "
                + (hidden.Count == 0 ? "nothing." : $"'{Shorten.Names(hidden)}'."));
        }
    }

    private static string Where(Span place, string file) => place.Line == 0 ? place.File
        : place.File == file ? string.Create(CultureInfo.InvariantCulture, $"line {place.Line}")
        : string.Create(CultureInfo.InvariantCulture, $"{place.File}({place.Line})");
}
