using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>What breaks if the service is down, with the teams to call.</summary>
internal static class ServiceImpact
{
    internal static void Write(HtmlWriter html, SitePage page, SiteService service)
    {
        html.Write($"<h2>What breaks if it is down</h2>\n");
        var affected = service.Indexed.Affected;
        if (affected.DownCount + affected.DegradedCount == 0)
        {
            html.Write($"""<p class="empty">Nothing else.</p>{"\n"}""");
            return;
        }

        Names(html, page, "Fail too", affected.Down, affected.DownCount);
        Names(html, page, "Lose a part", affected.Degraded, affected.DegradedCount);
        var teams = affected.Down.Concat(affected.Degraded).Select(page.Site.Find).OfType<SiteService>().Select(one => one.Owner)
            .DistinctBy(SiteAddress.SlugOf).OrderBy(SiteAddress.SlugOf, StringComparer.Ordinal).ToList();
        if (teams.Count > 0)
            html.Write($"<p>Teams to tell first: {Words.List(teams, page.Team)}.</p>\n");
    }

    private static void Names(HtmlWriter html, SitePage page, string what, IReadOnlyList<string> names, int count)
    {
        if (count == 0)
            return;
        html.Write($"<h3>{what} <span class=\"count\">{count}</span></h3>\n<ul class=\"pills\">\n");
        html.Each(names, name => html.Write($"<li>{page.Service(name)}</li>\n"));
        if (count > names.Count)
            html.Write($"<li class=\"why\">and {count - names.Count} more</li>\n");
        html.Write($"</ul>\n");
    }
}
