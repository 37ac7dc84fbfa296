using System.Globalization;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Changes;

/// <summary>
/// Locked mode: every file that a build would change is an error of one line. The differences are for a file, and the fix comes last.
/// </summary>
internal static class Drift
{
    // A build server's log is read from its end.
    private const int MostFiles = 50;

    // As many as a file may have that is worth reading.
    private const int MostLines = 100_000;

    /// <summary>The differences, as <c>diff -u</c> writes them; null when there are none, or none may be shown.</summary>
    /// <param name="changes">What a build would change.</param>
    /// <param name="description">The description, at which the fix is reported.</param>
    /// <param name="diffFile">Where the differences will be, as the user is told.</param>
    /// <param name="findings">Takes them. Once a secret is among its findings, no line of a file is shown: it may be the one that holds it.</param>
    internal static string? Report(IReadOnlyList<Change> changes, string description, string diffFile, FindingList findings)
    {
        if (changes.Count == 0)
            return null;
        var isShown = !findings.Reports(DescriptionCodes.HoldsSecret) && !findings.Reports(DescriptionCodes.MayHoldSecret);
        foreach (var change in changes.Take(MostFiles))
            findings.Add(WritingCodes.Drift, Span.Of(change.Path), $"The file {What(change)}.");
        var count = changes.Count == 1 ? "1 file differs" : string.Create(CultureInfo.InvariantCulture, $"{changes.Count} files differ");
        findings.Add(WritingCodes.Drift, Span.Of(description),
            $"{count} from what is committed{(isShown ? $"; see '{diffFile}'" : "")}. "
            + "Run 'dotnet build -p:PlatformLocked=false' and commit the result.");
        return isShown ? string.Concat(changes.Select(Diff)) : null;
    }

    private static string What(Change change) => change switch
    {
        { Before: null } => "is missing",
        { After: null } => "is no longer generated",
        _ => $"is out of date ({Lines(Diff(change).Split('\n').Skip(2).Count(line => line is ['+' or '-', ..]))})",
    };

    private static string Lines(int count) => count == 1 ? "1 line differs" : string.Create(CultureInfo.InvariantCulture, $"{count} lines differ");

    private static string Diff(Change change) => UnifiedDiff.Render(change.Path, change.Before, change.After, MostLines);
}
