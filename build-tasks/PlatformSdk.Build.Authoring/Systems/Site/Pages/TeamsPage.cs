using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>The owners of the services.</summary>
internal static class TeamsPage
{
    internal static void Write(HtmlWriter html, SitePage page) => Table.Write(html, "Table of the teams",
        ["Team", "Part of", new Column("Services", true), "Cost center", "Email", new Column("Likely cost", true)], page.Site.Teams, team =>
        {
            html.Write($"<tr><th scope=\"row\">{page.Link(SiteAddress.Team(team.Owner), team.Title)}<br>");
            html.Write($"<span class=\"why\">{team.Owner.Text}</span></th>");
            html.Write($"<td>{team.Settings.Parent?.Text}</td><td class=\"number\">{team.Services.Count}</td><td>{team.Settings.CostCenter}</td>");
            html.Write($"<td>{team.Settings.Email}</td>");
            html.Write($"<td class=\"number\">{SiteCosts.Words(SiteCosts.Sum(team.Services.SelectMany(one => one.Costs)))}</td></tr>\n");
        });
}
