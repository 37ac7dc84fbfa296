namespace PlatformSdk.Build.Reporting.Html;

/// <summary>The level of each area, and what is missing for the next one, with the place and how to get it.</summary>
internal static class ScorecardSection
{
    internal static string? Count(Page page) => page.Report.Scorecard is { } card ? card.Overall ?? "no level" : null;

    internal static void Write(HtmlWriter html, Page page)
    {
        var card = page.Report.Scorecard!;
        Areas(html, card);
        html.Each(card.Areas, area => Write(html, page, area));
        if (card.Removed.Count == 0)
            return;
        html.Write($"""<details><summary>Removed by the organisation <span class="count">{card.Removed.Count}</span></summary><ul>{"\n"}""");
        html.Each(card.Removed, check => html.Write($"<li><code>{check.Id}</code>: {check.Reason} {page.Link(check.Place)}</li>\n"));
        html.Write($"</ul></details>\n");
    }

    /// <summary>The level of each area, and how many of its checks pass.</summary>
    internal static void Areas(HtmlWriter html, ReportScorecard card)
    {
        html.Write($"""<ul class="areas">{"\n"}""");
        foreach (var area in card.Areas)
        {
            html.Write($"""<li class="area"><h3>{area.Name}</h3><p><span class="badge {area.Level ?? "none"}">{area.Level ?? "no level"}</span>""" +
                $"""</p>""");
            html.Write($"""<p><progress max="{Math.Max(1, area.Applicable)}" value="{area.Passed}" aria-label="Checks of {area.Name} that pass">""" +
                $"""</progress> """);
            html.Write($"{area.Passed} of {area.Applicable}</p></li>\n");
        }

        html.Write($"</ul>\n");
    }

    private static void Write(HtmlWriter html, Page page, ReportArea area)
    {
        var missing = area.Checks.Where(c => c.State == ReportCheckState.Missing).ToList();
        html.Write($"""<details{FindingSection.Flag(missing.Exists(c => c.Level == "bronze"))}><summary>{area.Name}: """);
        html.Write($"{(missing.Count == 0 ? "everything passes" : $"{Page.Count(missing.Count, "check is missing", "checks are missing")}")}</" +
            $"summary>\n");
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Checks of {area.Name}"><table><thead><tr><th """ +
            $"""scope="col">Level</th>""");
        html.Write($"""<th scope="col">Check</th><th scope="col">State</th><th scope="col">Place</th></tr></thead><tbody>{"\n"}""");
        foreach (var check in missing)
            Write(html, page, check);
        foreach (var check in area.Checks)
        {
            if (check.State != ReportCheckState.Missing)
                Write(html, page, check);
        }

        html.Write($"</tbody></table></div></details>\n");
    }

    private static void Write(HtmlWriter html, Page page, ReportCheck check)
    {
        html.Write($"""<tr><td><span class="badge {check.Level}">{check.Level}</span></td><td class="text"><strong>{check.Title}</strong><br>""" +
            $"""<code>{check.Id}</code>""");
        if (check.State == ReportCheckState.Missing)
            html.Write($"<br>{check.How}");
        html.Write($"</td><td>{State(check.State)}</td><td>");
        if (check.Place is { } place)
        {
            if (check.Key is { } key)
                html.Write($"add <code>{key}</code> to ");
            page.Link(html, place);
        }

        html.Write($"</td></tr>\n");
    }

    private static string State(ReportCheckState state) => state switch
    {
        ReportCheckState.Missing => "✗ missing",
        ReportCheckState.Passed => "✓ passes",
        _ => "– does not apply",
    };
}
