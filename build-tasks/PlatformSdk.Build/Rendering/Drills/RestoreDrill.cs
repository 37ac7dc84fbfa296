using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Drills;

/// <summary>
/// <c>deploy/drills/&lt;environment&gt;/restore-&lt;need&gt;.yaml</c>: restores the newest backup of a database into a copy and checks it. It is in
/// no kustomization, because it is applied for one drill and then deleted.
/// </summary>
internal static class RestoreDrill
{
    internal static IEnumerable<Artifact> Render(RenderedEnvironment environment) =>
        from database in environment.Service.Databases
        where database.Backup is not null
        // With the patches, because the copy needs the same image, volume and settings. Without the Cluster there is nothing to restore.
        let running = environment.Objects.FirstOrDefault(o => o.Kind == Cluster.Kind && o.ApiVersion == Cluster.ApiVersion && o.Name == database.Name)
        where running is not null
        select YamlArtifact.WithNote(Description.Drills.FileOf(environment.Service.Environment, database.Need),
            "Apply it, read the log of its Job, delete it. See docs/how-to/restore.md of PlatformSdk.",
            Documents(environment.Service, database, running.Object));

    // To add an object: its file in this folder, its line here. What a pod waits for comes first.
    private static IReadOnlyList<YamlNode> Documents(ResolvedService service, PostgresCluster database, YamlMapping running) =>
    [
        DrillScript.Render(service, database),
        .. DrillNetwork.Render(service, database),
        DrillJob.Render(service, database, running),
        DrillCluster.Render(service, database, running),
    ];
}
