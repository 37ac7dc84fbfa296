using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

/// <summary>The objects of the databases that CloudNativePG runs: a file for each kind, with a document for each database.</summary>
internal static class DatabaseObjects
{
    internal const string ClusterFile = "database-cluster.yaml";

    // To add an artifact: its file in this folder, its line here.
    internal static IEnumerable<RenderedObject> Render(ResolvedService service) =>
    [
        .. service.Databases.Select(d => new RenderedObject(ClusterFile, Cluster.Render(service, d))),
        .. service.Databases.Where(d => d.Backup is not null)
            .Select(d => new RenderedObject("database-object-store.yaml", ObjectStore.Render(service, d, d.Backup!))),
        .. service.Databases.Select(d => RegionTopology.Store(service, d)).OfType<Yaml.YamlMapping>()
            .Select(store => new RenderedObject("database-object-store.yaml", store)),
        .. service.Databases.Where(d => d.Backup is not null)
            .Select(d => new RenderedObject("database-scheduled-backup.yaml", ScheduledBackup.Render(service, d, d.Backup!))),
        .. service.Databases.Select(d => new RenderedObject("database-network-policy.yaml", DatabaseNetworkPolicy.Render(service, d))),
        .. service.Databases.Select(d => DatabasePodMonitor.Render(service, d)).OfType<Yaml.YamlMapping>()
            .Select(monitor => new RenderedObject("database-pod-monitor.yaml", monitor)),
    ];
}
