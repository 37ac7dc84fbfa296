using System.Globalization;
using static PlatformSdk.Build.Reporting.Markdown.MarkdownText;

namespace PlatformSdk.Build.Reporting.Markdown;

/// <summary>The level of the service, and what is missing for the next one: a few checks, in the order of levels and areas.</summary>
internal static class ScorecardLines
{
    private const int Most = 5;

    internal static IEnumerable<string> For(Report report)
    {
        if (report.Scorecard is not { } card)
            yield break;
        if (card.Next is not { } next)
        {
            yield return $"- Level: **{card.Overall}**, the highest";
            yield break;
        }

        var missing = card.MissingFor(next);
        yield return string.Create(CultureInfo.InvariantCulture,
            $"- Level: **{card.Overall ?? "none"}**; {missing.Count} {(missing.Count == 1 ? "check is" : "checks are")} missing for {next}");
        foreach (var check in missing.Take(Most))
            yield return $"- {Escape(check.Title)} ({Escape(check.Id)}): {Escape(check.How)}";
        if (missing.Count > Most)
            yield return string.Create(CultureInfo.InvariantCulture, $"- and {missing.Count - Most} more in the page of the report");
    }
}
