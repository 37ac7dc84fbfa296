using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>The monthly estimate by environment, team and service.</summary>
internal static class CostsPage
{
    private const int MostBars = 20;

    internal static void Write(HtmlWriter html, SitePage page)
    {
        var site = page.Site;
        var all = SiteCosts.Sum(site.Services.SelectMany(one => one.Costs)).ToList();
        if (all.Count == 0)
        {
            html.Write($"""<p class="empty">Nothing has a price. The platform team sets <code>costs</code> in platform.defaults.yaml.</p>{"\n"}""");
            return;
        }

        html.Write($"<p>Estimated for a month from requests, replicas and needs. A bar is filled up to the likely cost, and pale up to the most.");
        html.Write($"</p>\n");
        foreach (var total in all)
        {
            html.Write($"<p>Likely <strong>{Number.Money(total.Likely)} {total.Currency}</strong>, at least {Number.Money(total.Least)}, ");
            html.Write($"at most {Number.Money(total.Most)}.</p>\n");
            Chart(html, $"environments-{total.Currency}", $"Monthly cost by environment in {total.Currency}", site.Environments.Select(one => (one,
                SiteCosts.Sum(site.Services.Select(service => service.Indexed.In(one)?.Cost)))), total.Currency);
            Chart(html, $"teams-{total.Currency}", $"Monthly cost by team in {total.Currency}",
                site.Teams.Select(one => (one.Title, SiteCosts.Sum(one.Services.SelectMany(service => service.Costs)))), total.Currency);
        }

        html.Write($"<h2>By service</h2>\n");
        Table.Write(html, "Cost by service", ["Service", "Owner", .. site.Environments.Select(one => new Column(one, true)), new Column("Sum", true)],
            site.Services.Where(one => one.Costs.Any()).OrderByDescending(one => one.Costs.Sum(cost => cost.Likely)), service =>
            {
                html.Write($"<tr><th scope=\"row\">{page.Service(service.Name)}</th><td>{page.Team(service.Owner)}</td>");
                html.Each(site.Environments, one => html.Write(
                    $"<td class=\"number\">{SiteCosts.Words(SiteCosts.Sum([service.Indexed.In(one)?.Cost]))}</td>"));
                html.Write($"<td class=\"number\"><strong>{SiteCosts.Words(service.Costs)}</strong></td></tr>\n");
            });
    }

    private static void Chart(
        HtmlWriter html, string id, string title, IEnumerable<(string Name, IEnumerable<IndexedCost> Costs)> parts, string currency)
    {
        var bars = parts.Select(part => (part.Name, Cost: part.Costs.FirstOrDefault(one => one.Currency == currency)))
            .Where(part => part.Cost is not null).Select(part => new CostBar(part.Name, part.Cost!.Likely, part.Cost.Most)).ToList();
        var shown = bars.Count <= MostBars ? bars : [.. bars.OrderByDescending(one => one.Likely).Take(MostBars)];
        html.Write($"<h2>{title}</h2>\n");
        if (shown.Count < bars.Count)
            html.Write($"<p>The {shown.Count} dearest of {bars.Count}.</p>\n");
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="{title}">{"\n"}""");
        CostChart.Write(html, id, title, shown);
        html.Write($"</div>\n");
    }
}
