using PlatformSdk.Build.Reporting.Html;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Systems.Site.Graphs;

/// <summary>The diagram of teams: an arrow where a service of one needs a service of the other.</summary>
internal static class TeamGraph
{
    internal static Diagram Collect(SitePage page)
    {
        var teams = page.Site.Teams;
        var numbers = teams.SelectMany((team, number) => team.Services.Select(service => (service.Name, number)))
            .ToDictionary(one => one.Name, one => one.number, StringComparer.Ordinal);
        var calls =
            from service in page.Site.Services
            from need in service.Indexed.Needs
            where need.Type == NeedTypes.Service.Name && numbers.ContainsKey(need.Name) && numbers[need.Name] != numbers[service.Name]
            group need.Optional by (From: numbers[service.Name], To: numbers[need.Name]) into same
            select new Arrow(same.Key.From, same.Key.To, same.All(isOptional => isOptional));
        return new Diagram(
            [
                .. teams.Select(team => new Box(team.Title, Page.Count(team.Services.Count, "service"),
                    page.ToRoot + SiteAddress.Team(team.Owner), true)),
            ],
            [.. calls]);
    }
}
