using PlatformSdk.Build.Authoring.Systems.Site.Graphs;
using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Reporting.Html;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>Who depends on whom: the services, or the teams where there are too many services to draw.</summary>
internal static class DependencyPage
{
    internal static void Write(HtmlWriter html, SitePage page)
    {
        var services = ServiceGraph.Around(page, page.Site.Services);
        if (services.CanBeDrawn)
            GraphDrawing.Write(html, services, "Dependencies of the services");
        else
            Teams(html, page);

        html.Write($"<h2>By service</h2>\n");
        Table.Write(html, "Table of the dependencies", ["Service", "Needs services", "Is needed by"], page.Site.Services, service =>
        {
            html.Write($"<tr><th scope=\"row\">{page.Service(service.Name)}</th>");
            html.Write($"<td class=\"text\">{Words.List(Needed(service), need => Named(page, need.Name, need.Optional))}</td>");
            html.Write($"<td class=\"text\">{Words.List(service.Indexed.Callers, caller => Named(page, caller.Name, caller.Optional))}</td></tr>\n");
        });
    }

    private static void Teams(HtmlWriter html, SitePage page)
    {
        var teams = TeamGraph.Collect(page);
        html.Write($"<p>There are too many services to draw. The page of each team has its services, and the page of a service what is around it.");
        html.Write($"</p>\n");
        GraphDrawing.Write(html, teams, "Dependencies of the teams");
        html.Write($"<h2>By team</h2>\n");
        var (needed, callers) = (teams.Arrows.ToLookup(one => one.From, one => one.To), teams.Arrows.ToLookup(one => one.To, one => one.From));
        Table.Write(html, "Dependencies of the teams", ["Team", "Needs services of", "Is needed by"], page.Site.Teams.Index(), team =>
        {
            html.Write($"<tr><th scope=\"row\">{Team(team.Index)}</th><td class=\"text\">{Words.List(needed[team.Index], Team)}</td>");
            html.Write($"<td class=\"text\">{Words.List(callers[team.Index], Team)}</td></tr>\n");
        });

        HtmlWriter.Part Team(int number) => page.Link(SiteAddress.Team(page.Site.Teams[number].Owner), page.Site.Teams[number].Title);
    }

    private static IEnumerable<IndexedNeed> Needed(SiteService service) => service.Indexed.Needs.Where(need => need.Type == NeedTypes.Service.Name);

    private static HtmlWriter.Part Named(SitePage page, string name, bool isOptional) => html =>
    {
        html.Write($"{page.Service(name)}");
        if (isOptional)
            html.Write($" <span class=\"why\">(optional)</span>");
    };
}
