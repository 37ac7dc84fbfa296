using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Provisioners;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.GitOps;

/// <summary>
/// The differences of a preview's databases. A preview has its own, empty ones with a single server, which disappear with it: without protection from
/// deletion and without backups, which would go to the same place as those of the original environment.
/// </summary>
internal static class PreviewDatabases
{
    internal static IEnumerable<YamlNode> PatchesFor(ResolvedService service) => service.Databases.SelectMany(d => new YamlNode?[]
    {
        PreviewPatches.Merge(Cluster.ApiVersion, Cluster.Kind, d.Name, Changes(d)),
        RegionTopology.Store(service, d) is { } other ? PreviewPatches.Delete(other) : null,
        d.Backup is { } store ? PreviewPatches.Delete(ObjectStore.Render(service, d, store)) : null,
        d.Backup is { } schedule ? PreviewPatches.Delete(ScheduledBackup.Render(service, d, schedule)) : null,
        DatabasePodMonitor.Render(service, d) is { } monitor ? PreviewPatches.Delete(monitor) : null,
    }.OfType<YamlNode>());

    /// <summary>
    /// Sets null instead of removing, because a patch that removes fails where a patch of the user has already done so.
    /// </summary>
    private static string Changes(PostgresCluster database) =>
        $"{Protection.Removed}spec:\n  instances: 1\n  primaryUpdateMethod: null\n" +
        $"  topologySpreadConstraints: null\n  plugins: null\n" +
        (database.Other is null ? "" : "  replica: null\n  externalClusters: null\n") + "  postgresql:\n    synchronous: null\n";
}
