using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using static PlatformSdk.Build.Reporting.Markdown.MarkdownText;

namespace PlatformSdk.Build.Reporting.Markdown;

/// <summary>
/// <c>platform-report.md</c>: the comment on a pull request. The most important comes first, because the end of a long report is left out: GitHub
/// takes no longer comments.
/// </summary>
internal static partial class ReportMarkdown
{
    private const int MostCallers = 10;

    internal static void Write(Utf8Text text, Report report)
    {
        var page = new MarkdownPage();
        // A workflow finds its own comment by this line. Two services of a repository have a comment each.
        page.Always($"<!-- platform-report {Marker(report)} -->");
        page.Always($"### {Escape(report.Service?.Name ?? report.DescriptionFile)}: {Summary(report)}");
        if (report.Base.IsMissing)
            page.Always($"This clone does not have the commit {Escape(report.Base.Named!)}, so the changes are those to the committed files.");
        if (report.Support is { } support && report.Open.Any(finding => finding.Severity == Severity.Error))
            page.Always($"Stuck? [{SupportAddress.Title}](<{support.Text}>)");
        page.Section("Errors", "errors", Findings(report, Severity.Error));
        page.Section("Data that is lost", "needs", report.LostData.Select(Lost));
        ChangeSections.Add(page, report);
        page.Section("Cost in a month", "costs", CostSection.Lines(report));
        page.Section("Scripts that the next release applies", "scripts", report.Scripts.Select(s => $"- {Escape(s.Need)}: {Escape(s.File)}"));
        page.Section("Warnings", "warnings", Findings(report, Severity.Warning));
        page.Section("Scorecard", "lines of the scorecard", ScorecardLines.For(report));
        page.Section("Callers", "lines about callers", Callers(report));
        page.Section("Waivers", "waivers", report.Waivers.Select(Waiver));
        page.Section("Messages", "messages", Findings(report, Severity.Message));
        page.Section("Notes for the platform team", "notes", report.Findings.Where(f => f.IsNote && f.Waiver is null).Select(Finding));
        page.Section("Generated files", "files", report.Files.Select(f => $"- {Escape(f.Path)}: {Word(f.Change)}"), isFolded: true);
        text.Append(page.Text());
    }

    private static string Summary(Report report)
    {
        var counts = new[]
        {
            Count(report.Open.Count(f => f.Severity == Severity.Error), "error"),
            Count(report.Open.Count(f => f.Severity == Severity.Warning), "warning"),
            Count(report.Environments.Sum(e => e.Changes.Count), "changed field"),
            Count(report.Files.Count, "changed file"),
        }.OfType<string>().ToList();
        return counts.Count == 0 ? "nothing changes" : string.Join(", ", counts);
    }

    internal static string? Count(int number, string what) =>
        number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static IEnumerable<string> Findings(Report report, Severity severity) => report.Open.Where(f => f.Severity == severity).Select(Finding);

    private static string Finding(ReportFinding finding)
    {
        var code = finding.Code.Address is { } link ? $"[{Escape(finding.Code.Id)}](<{link}>)" : Escape(finding.Code.Id);
        var line = finding.Place.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", line {finding.Place.Line}");
        return $"- {code} {Escape(finding.Place.File)}{line}: {Escape(finding.Message)}";
    }

    private static IEnumerable<string> Callers(Report report)
    {
        if (report.Callers is not { Count: > 0 } callers)
            yield break;
        var more = callers.Count > MostCallers ? string.Create(CultureInfo.InvariantCulture, $" and {callers.Count - MostCallers} more") : "";
        yield return $"- {Count(callers.Count, "service")} {(callers.Count == 1 ? "needs" : "need")} this one: "
            + $"{string.Join(", ", callers.Take(MostCallers).Select(caller => Escape(caller.Name)))}{more}";
    }

    private static string Lost(LostNeed lost) => lost switch
    {
        { Announced: { } day } => $"- **{Escape(lost.Name)}**, announced for {Date(day)}",
        { Waiver: { } waiver } => $"- **{Escape(lost.Name)}**, approved by {Escape(waiver.ApprovedBy)}: {Escape(waiver.Reason)}",
        _ => $"- **{Escape(lost.Name)}**, neither announced nor approved",
    };

    private static string Waiver(ReportWaiver waiver)
    {
        var hides = waiver.IsExpired ? "It has ended." : Count(waiver.Hides.Count, "finding") is { } some ? $"It hides {some}." : "It hides nothing.";
        return $"- {Escape(waiver.Rule)} until {Date(waiver.Expires)}, approved by {Escape(waiver.ApprovedBy)}: {Escape(waiver.Reason)}. {hides}";
    }

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(FileChange change) => change.ToString().ToLowerInvariant();

    /// <summary>In a comment of HTML, two hyphens would end it.</summary>
    private static string Marker(Report report) => Hyphens().Replace(
        string.Concat(report.DescriptionFile.Where(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-')), "-");

    [GeneratedRegex("--+", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();
}
