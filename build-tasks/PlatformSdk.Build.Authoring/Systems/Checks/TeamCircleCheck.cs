using PlatformSdk.Build.Authoring.Systems.Catalog;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Reports teams that are parts of each other.</summary>
internal static class TeamCircleCheck
{
    internal static void Check(SystemContext context)
    {
        var system = context.System;
        var parents = Teams.Collect(system).Where(one => one.Settings.Parent is not null)
            .ToDictionary(one => one.Team, one => TeamName.From(one.Settings.Parent!));
        var reported = new HashSet<TeamName>();
        foreach (var team in parents.Keys.Where(team => !reported.Contains(team)))
        {
            if (Way(parents, team) is not { Count: > 0 } way)
                continue;
            reported.UnionWith(way);
            context.Findings.Add(SystemOutputCodes.TeamCircle, system.Platform.At[DefaultsKeys.Owners][team.Name][OwnerKeys.Parent].OfValue,
                $"'parent' leads from '{Shorten.Text(team.Name)}' back to itself. Correct it in one of the teams.");
        }
    }

    /// <summary>The teams from one back to itself; empty if it never comes back.</summary>
    private static List<TeamName> Way(Dictionary<TeamName, TeamName> parents, TeamName from)
    {
        var way = new List<TeamName> { from };
        while (parents.TryGetValue(way[^1], out var next) && !next.Equals(from))
        {
            if (way.Contains(next))
                return [];
            way.Add(next);
        }

        return parents.ContainsKey(way[^1]) ? way : [];
    }
}
