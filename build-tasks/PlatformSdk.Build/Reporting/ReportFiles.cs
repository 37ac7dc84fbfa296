using PlatformSdk.Build.Reporting.Html;
using PlatformSdk.Build.Reporting.Json;
using PlatformSdk.Build.Reporting.Markdown;
using PlatformSdk.Build.Reporting.Sarif;

namespace PlatformSdk.Build.Reporting;

/// <summary>The files of a report, in the build's own folder.</summary>
internal static class ReportFiles
{
    // To add a file: its writer in a folder here, its line in this list.
    private static readonly IReadOnlyList<(string Name, Func<Report, string> Render)> All =
    [
        (ForPeople, HtmlReport.Render),
        ("platform-report.json", ReportJson.Render),
        ("platform.sarif", SarifLog.Render),
        ("platform-report.md", ReportMarkdown.Render),
    ];

    /// <summary>The file that the build log names.</summary>
    internal const string ForPeople = "platform-report.html";

    /// <summary>Every file with its text.</summary>
    internal static IEnumerable<(string Name, string Text)> Render(Report report) => All.Select(file => (file.Name, file.Render(report)));
}
