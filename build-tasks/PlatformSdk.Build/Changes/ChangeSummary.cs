using System.Globalization;

namespace PlatformSdk.Build.Changes;

/// <summary>A one-line summary of what a build did.</summary>
internal static class ChangeSummary
{
    internal static string Summarize(IReadOnlyList<Change> changes)
    {
        var deleted = changes.Count(c => c.After is null);
        var written = changes.Count - deleted;
        return string.Join(", ", new[] { Count(written, "written"), Count(deleted, "deleted") }.OfType<string>());
    }

    private static string? Count(int number, string what) => number switch
    {
        0 => null,
        1 => $"1 file {what}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number} files {what}"),
    };
}
