using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>
/// The first page: the figures of the system, and every service. Its script filters the table by what is searched, which is part of the address, so
/// that a search can be sent to someone. Texts in it are cut, so that 1,000 services stay below 1 MB.
/// </summary>
internal static class HomePage
{
    private const int LongestTitle = 60;
    private const int LongestWords = 160;

    internal static void Write(HtmlWriter html, SitePage page)
    {
        var site = page.Site;
        if (site.System.Platform.Catalog.Description is { } description)
            html.Write($"""<p class="summary">{description}</p>{"\n"}""");
        Words.Tiles(html, Tiles(site));
        html.Write($"""<section id="services" aria-labelledby="services-title"><h2 id="services-title">Services</h2>{"\n"}""");
        html.Write($"""<p id="found" class="why" role="status"></p>{"\n"}""");
        Table.Write(html, "Table of the services",
            ["Service", "Owner", "Kind", "Tier", "Lifecycle", "Scorecard", new Column("Fail with it", true), new Column("Likely cost", true)],
            site.Services, service => Row(html, page, service));
        html.Write($"</section>\n");
    }

    private static void Row(HtmlWriter html, SitePage page, SiteService service)
    {
        html.Write($"<tr data-words=\"{Words.Short(Searched(service), LongestWords)}\"><th scope=\"row\">{page.Service(service.Name)}");
        if (!string.Equals(service.Title, service.Name, StringComparison.OrdinalIgnoreCase))
            html.Write($"<br><span class=\"why\">{Words.Short(service.Title, LongestTitle)}</span>");
        html.Write($"</th><td>{page.Team(service.Owner)}</td><td>{service.Kind}</td><td>{Words.Tier(service)}</td>");
        html.Write($"<td>{Words.Lifecycle(page, service)}</td><td>");
        if (service.Scorecard is { } card)
            html.Write($"{Words.Level(card.Overall)}");
        html.Write($"</td><td class=\"number\">{service.Indexed.Affected.DownCount}</td>");
        html.Write($"<td class=\"number\">{SiteCosts.Words(service.Costs)}</td></tr>\n");
    }

    /// <summary>What a service is found by, beside what its row shows.</summary>
    private static string Searched(SiteService service) => string.Join(' ', service.Indexed.Apis.Select(api => api.Name)
        .Concat(service.Indexed.Environments.Select(one => one.Host).OfType<string>())
        .Concat(service.Settings.Needs.Select(need => need.Type.Name)).Concat(service.Settings.Tags).Distinct(StringComparer.Ordinal));

    private static IEnumerable<(string Tone, string Address, string Value, string Text)> Tiles(SiteModel site)
    {
        var critical = site.Services.Count(one => one.Indexed.Tier == Tier.Critical);
        yield return ("plain", "#services", Page.Count(site.Services.Count, "service"), $"{critical} critical");
        yield return ("plain", "teams.html", Page.Count(site.Teams.Count, "team"), "who to ask");
        if (site.Services.MaxBy(one => one.Indexed.Affected.DownCount) is { Indexed.Affected.DownCount: > 0 } worst)
            yield return ("plain", "impact.html", Page.Count(worst.Indexed.Affected.DownCount, "service"),
                $"fail with {Words.Short(worst.Name, 24)}");
        if (site.Environments is [.., var last])
        {
            var there = site.Services.Select(one => one.In(last)).Where(one => one is not null).ToList();
            yield return ("plain", SiteAddress.Environment(last),
                Words.Part(there.Count(one => one!.IsReleased), there.Count), $"released to {last}");
        }

        if (site.Freezes.All.Where(one => one.Holds).ToList() is { Count: > 0 } frozen)
            yield return ("warn", "environments.html", "frozen",
                Words.Short(string.Join(", ", frozen.Select(one => one.Environment).Distinct()), LongestTitle));
        if (SiteCosts.Round(SiteCosts.Sum(site.Services.SelectMany(one => one.Costs))) is { Length: > 0 } cost)
            yield return ("plain", "costs.html", cost, "likely, a month");
        var cards = site.Services.Select(one => one.Scorecard).OfType<Reporting.ReportScorecard>().ToList();
        if (cards.Count > 0)
            yield return ("plain", "scorecards.html", Words.Part(cards.Count(one => one.Overall is not null), cards.Count), "at least bronze");
        var waivers = site.Services.SelectMany(one => one.Source.Model.Written.Waivers).ToList();
        var expired = waivers.Count(one => one.Expires.Value < site.Today);
        yield return (expired > 0 ? "bad" : "plain", "waivers.html", Page.Count(waivers.Count, "waiver"),
            expired > 0 ? $"{expired} expired" : "none expired");
    }
}
