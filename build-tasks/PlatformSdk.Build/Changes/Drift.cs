using System.Globalization;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Changes;

/// <summary>Locked mode: every file that a build would change is a one-line error. The differences go to a file, and the fix comes last.</summary>
internal static class Drift
{
    // The end of a build server's log is read first, so the list must stay short.
    private const int MostFiles = 50;

    // A longer diff is not worth reading.
    private const int MostLines = 100_000;

    /// <summary>The differences in the format of <c>diff -u</c>; null when there are none, or when they must not be shown.</summary>
    /// <param name="changes">The changes that a build would make.</param>
    /// <param name="description">The description file, at which the fix is reported.</param>
    /// <param name="diffFile">The path of the differences in the message.</param>
    /// <param name="findings">
    /// Receives errors. If it contains a finding about a secret, no lines of files are shown, because one may contain that secret.
    /// </param>
    internal static string? Report(IReadOnlyList<Change> changes, string description, string diffFile, FindingList findings)
    {
        if (changes.Count == 0)
            return null;
        var isShown = !findings.Reports(DescriptionCodes.HoldsSecret) && !findings.Reports(DescriptionCodes.MayHoldSecret);
        foreach (var change in changes.Take(MostFiles))
            findings.Add(WritingCodes.Drift, Span.WholeFile(change.Path), $"The file {What(change)}.");
        var count = changes.Count == 1 ? "1 file differs" : string.Create(CultureInfo.InvariantCulture, $"{changes.Count} files differ");
        findings.Add(WritingCodes.Drift, Span.WholeFile(description),
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
