using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>How well the services are run, and what would help most of them.</summary>
internal static class ScorecardsPage
{
    private const int MostChecks = 15;

    internal static void Write(HtmlWriter html, SitePage page)
    {
        var cards = page.Site.Services.Where(one => one.Scorecard is not null).Select(one => (Service: one, Card: one.Scorecard!)).ToList();
        html.Write($"""<ul class="areas" aria-label="Services by level">{"\n"}""");
        foreach (var level in (string?[])["gold", "silver", "bronze", null])
        {
            var count = cards.Count(one => one.Card.Overall == level);
            html.Write($"""<li class="area"><p>{Words.Level(level)} {Page.Count(count, "service")}</p>""");
            html.Write($"""<p><progress max="{Math.Max(1, cards.Count)}" value="{count}" aria-label="Services with {level ?? "no level"}">""");
            html.Write($"</progress></p></li>\n");
        }

        html.Write($"</ul>\n<h2>By service</h2>\n");
        Table.Write(html, "Levels by service",
            ["Service", "Owner", "Level", .. cards is [var first, ..] ? first.Card.Areas.Select(area => new Column(Capital(area.Name))) : []],
            cards, one =>
            {
                html.Write($"<tr><th scope=\"row\">{page.Service(one.Service.Name)}</th><td>{page.Team(one.Service.Owner)}</td>");
                html.Write($"<td>{Words.Level(one.Card.Overall)}</td>");
                html.Each(one.Card.Areas, area => html.Write($"<td>{Words.Level(area.Level)} {area.Passed} of {area.Applicable}</td>"));
                html.Write($"</tr>\n");
            });
        Missing(html, [.. cards.SelectMany(one => one.Card.Areas.SelectMany(area => area.Checks))
            .Where(check => check.State == ReportCheckState.Missing).GroupBy(check => check.Id)
            .OrderBy(same => same.Key, StringComparer.Ordinal).OrderByDescending(same => same.Count()).Take(MostChecks)
            .Select(same => (same.First(), same.Count()))], cards.Count);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static void Missing(HtmlWriter html, IReadOnlyList<(ReportCheck Check, int Count)> checks, int all)
    {
        if (checks.Count == 0)
            return;
        html.Write($"<h2>Checks that most services miss</h2>\n");
        Table.Write(html, "Checks that most services miss", ["Check", "Level", "How to get it", new Column("Services", true)], checks, one =>
        {
            html.Write($"<tr><td class=\"text\"><strong>{one.Check.Title}</strong><br><code>{one.Check.Id}</code></td>");
            html.Write($"<td>{Words.Level(one.Check.Level)}</td><td class=\"text\">{one.Check.How}</td>");
            html.Write($"<td class=\"number\">{one.Count} of {all}</td></tr>\n");
        });
    }
}
