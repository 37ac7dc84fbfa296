using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Layers;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Checks the freezes of the defaults. Freezes may overlap: then both hold.</summary>
internal static class FreezeCheck
{
    /// <summary>A schedule of Argo CD has no year, so a longer window would never end.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(365);

    internal static void Run(IReadOnlyList<FreezeDescription> freezes, FindingList findings)
    {
        var known = new HashSet<(DateTimeOffset, DateTimeOffset, string)>();
        foreach (var freeze in freezes)
        {
            if (freeze.End <= freeze.Start)
                findings.Add(FreezeCodes.EndsFirst, freeze.At[FreezeKeys.To].OfValue,
                    $"The freeze ends at {freeze.To}, before it begins at {freeze.From}. Correct 'to' or 'from'.");
            else if (freeze.End - freeze.Start >= s_longest)
                findings.Add(FreezeCodes.TooLong, freeze.At[FreezeKeys.To].OfValue,
                    $"The freeze lasts from {freeze.From} to {freeze.To}. Keep it under 365 days. Is a year wrong?");
            if (freeze.Environments.Count == 0)
                findings.Add(FreezeCodes.Idle, freeze.At[FreezeKeys.Environments].OfValue,
                    "The freeze has no environments, so it freezes nothing. List them, such as 'environments: [production]'.");
            foreach (var (name, place) in freeze.Environments.Zip(freeze.At[FreezeKeys.Environments].Inside)
                .Where(one => !known.Add((freeze.Start, freeze.End, one.First))))
                findings.Add(FreezeCodes.Idle, place.OfValue, $"'{name}' is frozen for exactly this time already. Remove it here.");
        }
    }

    /// <param name="freezes">The freezes.</param>
    /// <param name="declared">The environments of the service and of the defaults, or else the built-in ones.</param>
    /// <param name="findings">Receives problems.</param>
    internal static void RunEnvironments(IReadOnlyList<FreezeDescription> freezes, IReadOnlyList<string> declared, FindingList findings)
    {
        var known = declared.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, place) in freezes.SelectMany(freeze => freeze.Environments.Zip(freeze.At[FreezeKeys.Environments].Inside))
            .Where(one => !known.Contains(one.First)))
            UnknownName.Report(name, place.OfValue, "the environments of a freeze", declared, findings,
                areAlike: BuiltIn.Environments.Contains(name));
    }
}
