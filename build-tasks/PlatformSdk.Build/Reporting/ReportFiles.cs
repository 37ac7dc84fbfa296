using PlatformSdk.Build.Reporting.Html;
using PlatformSdk.Build.Reporting.Json;
using PlatformSdk.Build.Reporting.Markdown;
using PlatformSdk.Build.Reporting.Sarif;

namespace PlatformSdk.Build.Reporting;

/// <summary>The files of a report, in the build's own folder.</summary>
internal static class ReportFiles
{
    // To add a file: its writer in a folder here, its line in this list.
    internal static readonly IReadOnlyList<(string Name, Action<Utf8Text, Report> Write)> All =
    [
        (ForPeople, HtmlReport.Write),
        ("platform-report.json", ReportJson.Write),
        ("platform.sarif", SarifLog.Write),
        ("platform-report.md", ReportMarkdown.Write),
    ];

    /// <summary>The file that the build log names.</summary>
    internal const string ForPeople = "platform-report.html";
}
