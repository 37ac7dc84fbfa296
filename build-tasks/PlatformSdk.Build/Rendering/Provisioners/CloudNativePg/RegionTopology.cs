using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

/// <summary>
/// A database in two regions: CloudNativePG's distributed topology. Both clusters know both archives, so the roles are exchanged by changing which
/// one is the primary, and the former primary need not be rebuilt.
/// </summary>
internal static class RegionTopology
{
    internal static YamlMapping Replica(OtherRegion other) => new()
    {
        ["self"] = Quoted(other.Here),
        ["primary"] = Quoted(other.Primary),
        ["source"] = Quoted(other.Environment),
    };

    internal static YamlSequence Clusters(PostgresCluster database, OtherRegion other) => YamlSequence.FromItems(
        new[] { (Environment: other.Here, Store: database.Name), (other.Environment, Store: StoreOfOther(database, other)) }
            .OrderBy(region => region.Environment, StringComparer.Ordinal)
            .Select(region => (YamlNode)new YamlMapping
            {
                ["name"] = Quoted(region.Environment),
                ["plugin"] = new YamlMapping
                {
                    ["name"] = Cluster.Plugin,
                    ["parameters"] = new YamlMapping
                    {
                        ["barmanObjectName"] = Quoted(region.Store),
                        // The folder in the store: the Cluster has the same name in both regions.
                        ["serverName"] = Quoted(database.Name),
                    },
                },
            }));

    /// <summary>The archive of the other region, as this one reads it. How long it is kept, its own region decides.</summary>
    internal static YamlMapping? Store(ResolvedService service, PostgresCluster database)
    {
        if (database.Other is not { } other)
            return null;
        var store = ObjectStore.Render(service, database, other.Backup);
        store["metadata"] = Metadata.MetadataFor(service, StoreOfOther(database, other));
        ((YamlMapping)store["spec"]!).Remove("retentionPolicy");
        return store;
    }

    /// <summary>With a dot, which the name of a need cannot have, so it is never the store of another database.</summary>
    private static string StoreOfOther(PostgresCluster database, OtherRegion other) => $"{database.Name}.{other.Environment}";
}
