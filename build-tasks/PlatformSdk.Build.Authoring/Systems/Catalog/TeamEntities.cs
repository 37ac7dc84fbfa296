using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.Systems.Catalog;

/// <summary>A Group for each team, unless the catalog imports them from elsewhere.</summary>
internal static class TeamEntities
{
    internal static IEnumerable<YamlMapping> Render(SystemModel system)
    {
        if (system.Platform.Catalog.Groups == CatalogGroups.External)
            return [];
        var teams = Teams.Collect(system);
        var children = teams.Where(one => one.Settings.Parent is not null).ToLookup(one => TeamName.From(one.Settings.Parent!), one => one.Team);
        return teams.Select(one => Entity.EntityWith("Group", Metadata(one.Team, one.Settings), Spec(one.Settings, children[one.Team])));
    }

    private static YamlMapping Metadata(TeamName team, OwnerDescription settings) => new()
    {
        ["name"] = Quoted(team.Name),
        ["namespace"] = team.Namespace == "default" ? null : Quoted(team.Namespace),
        ["title"] = QuotedOrNone(settings.Title),
        ["annotations"] = settings is { PagerDuty: null, CostCenter: null } ? null : new YamlMapping
        {
            ["pagerduty.com/service-id"] = QuotedOrNone(settings.PagerDuty),
            [Entity.Prefix + "cost-center"] = QuotedOrNone(settings.CostCenter),
        },
    };

    private static YamlMapping Spec(OwnerDescription settings, IEnumerable<TeamName> children) => new()
    {
        ["type"] = "team",
        ["profile"] = settings is { Title: null, Email: null } ? null : new YamlMapping
        {
            ["displayName"] = QuotedOrNone(settings.Title),
            ["email"] = QuotedOrNone(settings.Email),
        },
        ["parent"] = QuotedOrNone(settings.Parent is { } parent ? Reference(TeamName.From(parent)) : null),
        ["children"] = YamlSequence.FromItems(children.Select(Reference).Order(StringComparer.Ordinal), child => Quoted(child)),
    };

    private static string Reference(TeamName team) => $"group:{team.Namespace}/{team.Name}";
}
