using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>What breaks when a service is down, those that take most with them first.</summary>
internal static class ImpactPage
{
    private const int MostNamed = 6;

    internal static void Write(HtmlWriter html, SitePage page)
    {
        html.Write($"""
            <p>What breaks when a service is down: directly, or through other services. A caller fails too where the service is a required need, and
            loses a part where the need is optional.</p>

            """);
        Table.Write(html, "Services by the size of their outage",
            ["Service", "Owner", "Tier", new Column("Fail too", true), new Column("Lose a part", true), "The nearest of them"],
            page.Site.Services.OrderByDescending(one => one.Indexed.Affected.DownCount).ThenByDescending(one => one.Indexed.Affected.DegradedCount)
                .ThenBy(one => one.Name, StringComparer.Ordinal), service => Row(html, page, service));
    }

    private static void Row(HtmlWriter html, SitePage page, SiteService service)
    {
        var affected = service.Indexed.Affected;
        var named = affected.Down.Concat(affected.Degraded).Take(MostNamed).ToList();
        html.Write($"<tr><th scope=\"row\">{page.Service(service.Name)}</th><td>{page.Team(service.Owner)}</td><td>{Words.Tier(service)}</td>");
        html.Write($"<td class=\"number\">{affected.DownCount}</td><td class=\"number\">{affected.DegradedCount}</td>");
        html.Write($"<td class=\"text\">{Words.List(named, page.Service)}");
        if (affected.DownCount + affected.DegradedCount - named.Count is > 0 and var more)
            html.Write($" and {more} more");
        html.Write($"</td></tr>\n");
    }
}
