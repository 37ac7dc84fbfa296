using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Authoring.Systems.Catalog;

/// <summary>The teams that the catalog's relations lead to: those that own something here, and those of <c>owners</c>.</summary>
internal static class Teams
{
    /// <summary>The teams with their settings, ordered by name.</summary>
    internal static IReadOnlyList<(TeamName Team, OwnerDescription Settings)> Collect(SystemModel system)
    {
        var (owners, teams) = (system.Platform.Owners, new Dictionary<TeamName, OwnerDescription>());
        var catalog = system.Platform.Catalog;
        IEnumerable<EntityRef?> referred =
        [
            SystemOwner.Find(system), catalog.Domain?.Owner, .. system.Services.Select(one => one.Model.Service.Owner),
            .. owners.Values.Select(one => one.Parent),
        ];
        foreach (var owner in referred.OfType<EntityRef>().Where(TeamName.IsTeam))
            teams.TryAdd(TeamName.From(owner), SettingsOf(owner, owners));
        // An owner without a namespace may already be there, with the namespace in which it is used.
        foreach (var (key, settings) in owners.Where(one => teams.Values.All(known => !ReferenceEquals(known, one.Value))))
        {
            if (EntityRef.Parse(key) is { } owner)
                teams.TryAdd(TeamName.From(owner), settings);
        }

        return [.. teams.Select(one => (one.Key, one.Value)).OrderBy(one => one.Key.Namespace, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Name, StringComparer.Ordinal)];
    }

    /// <summary>As the service's own build finds the settings of its owner.</summary>
    private static OwnerDescription SettingsOf(EntityRef owner, IReadOnlyDictionary<string, OwnerDescription> owners) =>
        owners.GetValueOrDefault(owner.Name) ?? owners.GetValueOrDefault($"{owner.Namespace}/{owner.Name}") ?? OwnerDescription.None;
}
