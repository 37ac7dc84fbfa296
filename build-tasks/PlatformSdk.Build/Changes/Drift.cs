using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Changes;

/// <summary>Locked mode: every change that a build would make is a finding.</summary>
internal static class Drift
{
    private const int MostDiffLines = 40;

    internal static void Report(IReadOnlyList<Change> changes, FindingList findings)
    {
        foreach (var change in changes)
        {
            var what = change switch
            {
                { Before: null } => "is missing",
                { After: null } => "is no longer generated",
                _ => "is not what platform.yaml says",
            };
            findings.Add(WritingCodes.Drift, Span.Of(change.Path),
                $"'{change.Path}' {what}. Run 'dotnet build' without locked mode (-p:PlatformLocked=false) and commit the result.\n"
                + UnifiedDiff.Of(change.Path, change.Before, change.After, MostDiffLines));
        }
    }
}
