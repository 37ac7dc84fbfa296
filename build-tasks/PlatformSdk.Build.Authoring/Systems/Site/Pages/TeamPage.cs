using PlatformSdk.Build.Authoring.Systems.Site.Graphs;
using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>A team: its services, how they depend on those of others, and what they cost.</summary>
internal static class TeamPage
{
    internal static void Write(HtmlWriter html, SitePage page, SiteTeam team)
    {
        html.Write($"""<dl class="facts">{"\n"}""");
        Fact("owner", team.Owner.Text);
        Fact("part of", team.Settings.Parent?.Text);
        Fact("email", team.Settings.Email);
        Fact("cost center", team.Settings.CostCenter);
        Fact("PagerDuty", team.Settings.PagerDuty);
        html.Write($"</dl>\n<h2>Services</h2>\n");
        Table.Write(html, "Services of the team",
            ["Service", "Kind", "Tier", "Lifecycle", "Scorecard", new Column("Fail with it", true), new Column("Likely cost", true)], team.Services,
            service =>
            {
                html.Write($"<tr><th scope=\"row\">{page.Service(service.Name)}<br><span class=\"why\">{service.Title}</span></th>");
                html.Write($"<td>{service.Kind}</td><td>{Words.Tier(service)}</td><td>{Words.Lifecycle(page, service)}</td><td>");
                if (service.Scorecard is { } card)
                    html.Write($"{Words.Level(card.Overall)}");
                html.Write($"</td><td class=\"number\">{service.Indexed.Affected.DownCount}</td>");
                html.Write($"<td class=\"number\">{SiteCosts.Words(service.Costs)}</td></tr>\n");
            });
        html.Write($"<h2>Dependencies</h2>\n");
        var near = ServiceGraph.Around(page, team.Services);
        GraphDrawing.Write(html, near, "Dependencies of the team");
        if (!near.CanBeDrawn)
            html.Write($"<p>There are too many to draw. The page of each service has its own.</p>\n");

        void Fact(string name, string? value)
        {
            if (value is not null)
                html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
        }
    }
}
