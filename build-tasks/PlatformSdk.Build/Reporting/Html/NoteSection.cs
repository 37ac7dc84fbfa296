namespace PlatformSdk.Build.Reporting.Html;

/// <summary>What only the platform team can act on, and rules that do not count yet.</summary>
internal static class NoteSection
{
    internal static string? Count(Page page) => Notes(page) is { Count: > 0 } notes ? FindingSection.Number(notes.Count) : null;

    internal static void Write(HtmlWriter html, Page page) => FindingSection.Write(html, page, Notes(page));

    private static List<ReportFinding> Notes(Page page) => [.. page.Report.Findings.Where(f => f is { IsNote: true, Waiver: null })];
}
