using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Authoring.Systems.Catalog;

/// <summary>The owner of a system: the one that is set, else the one that owns most of its services. Null without either.</summary>
internal static class SystemOwner
{
    internal static EntityRef? Find(SystemModel system) => system.Platform.Catalog.Owner ?? Owners(system).FirstOrDefault();

    /// <summary>The owners of the services, those of most services first.</summary>
    internal static IEnumerable<EntityRef> Owners(SystemModel system) => system.Services.Select(one => one.Model.Service.Owner)
        .GroupBy(TeamName.From).OrderByDescending(same => same.Count()).ThenBy(same => same.Key.Namespace, StringComparer.Ordinal)
        .ThenBy(same => same.Key.Name, StringComparer.Ordinal).Select(same => same.First());
}
