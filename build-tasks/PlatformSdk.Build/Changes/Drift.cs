using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Changes;

/// <summary>Locked mode: every change that a build would make is a finding.</summary>
internal static class Drift
{
    private const int MostDiffLines = 40;

    /// <param name="changes">What a build would change.</param>
    /// <param name="findings">Takes them. Once a secret is among its findings, no line of a file is shown: it may be the one that holds it.</param>
    internal static void Report(IReadOnlyList<Change> changes, FindingList findings)
    {
        var isShown = !findings.Reports(DescriptionCodes.HoldsSecret) && !findings.Reports(DescriptionCodes.MayHoldSecret);
        foreach (var change in changes)
        {
            var what = change switch
            {
                { Before: null } => "is missing",
                { After: null } => "is no longer generated",
                _ => "is out of date",
            };
            findings.Add(WritingCodes.Drift, Span.Of(change.Path),
                $"'{change.Path}' {what}. Run 'dotnet build' without locked mode (-p:PlatformLocked=false) and commit the result."
                + (isShown ? "\n" + UnifiedDiff.Render(change.Path, change.Before, change.After, MostDiffLines) : ""));
        }
    }
}
