using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>
/// Commands for the databases that CloudNativePG runs. They need kubectl only. With one database they contain its name; otherwise they take it from
/// the alert's label.
/// </summary>
internal sealed class DatabaseCommands(PlatformModel model)
{
    private const string Kubectl = "kubectl -n \"$NAMESPACE\"";

    // The kinds with their groups: other operators have a Cluster and a Backup, too.
    private const string Clusters = "clusters.postgresql.cnpg.io";
    private const string Backups = "backups.postgresql.cnpg.io";
    private const string Stores = "objectstores.barmancloud.cnpg.io";

    private const string RestorePage = "https://github.com/platform-sdk/platform-sdk/blob/main/docs/how-to/restore.md";

    private readonly IReadOnlyList<string> _names = [.. model.Environments.SelectMany(e => e.Databases).Select(d => d.Name).Distinct()];

    private string Name => _names is [var only] ? only : $"{model.Service.Name}-<need>";

    internal Step State =>
        new("What does the operator report? The conditions and the phase name the problem.", $"{Kubectl} describe {Clusters} {Name}");

    internal Step Servers => new("Which servers run, on which nodes, and which is the primary?",
        $"{Kubectl} get pods -l {PostgresCluster.ClusterLabel}={Name} -L cnpg.io/instanceRole -o wide");

    internal Step Log => new("What does the primary log?",
        $"{Kubectl} logs \"$({Kubectl} get pods -l {PostgresCluster.ClusterLabel}={Name},cnpg.io/instanceRole=primary -o name)\" -c postgres " +
            $"--tail=100");

    internal Step Archiver =>
        new("What does the plugin log? It has no permission for the store, or does not reach it, more often than anything else.",
        $"{Kubectl} logs \"$({Kubectl} get pods -l {PostgresCluster.ClusterLabel}={Name},cnpg.io/instanceRole=primary -o name)\" -c " +
            $"plugin-barman-cloud --tail=100");

    internal static Step Made =>
        new("Which backups were made, and why did one fail?", $"{Kubectl} get {Backups} --sort-by=.metadata.creationTimestamp");

    internal Step Window => new("To which point in time can you restore?", $"{Kubectl} get {Stores} {Name} -o jsonpath='{{.status}}'");

    internal Step Volumes => new("How large are the volumes?", $"{Kubectl} get pvc -l {PostgresCluster.ClusterLabel}={Name}");

    internal Step BackUpNow => new("**Make a backup** as soon as the cause is fixed.",
        $"printf '{{\"apiVersion\":\"{Cluster.ApiVersion}\",\"kind\":\"Backup\",\"metadata\":{{\"generateName\":\"{Name}-\"}}," +
        $"\"spec\":{{\"cluster\":{{\"name\":\"{Name}\"}},\"method\":\"plugin\",\"pluginConfiguration\":{{\"name\":\"{Cluster.Plugin}\"}}}}}}' " +
        $"| {Kubectl} create -f -");

    /// <summary>None without a backup, from which there is nothing to restore.</summary>
    internal IReadOnlyList<Step> Restore => !model.Environments.SelectMany(e => e.Databases).Any(d => d.Backup is not null) ? [] :
    [
        new("**Restore** if data is lost. This makes a second database, and leaves the one that runs as it is: " +
            $"[how to restore]({RestorePage}). The Cluster for it is in `{Description.Drills.Folder}/<environment>/`."),
    ];

    internal static Step Grow =>
        new("**Grow the volumes**: raise `storage` of the size in `platform.defaults.yaml`, or choose another `size`, then build and deploy.");

    internal static Step Replace => new("**Replace** a server that does not recover. Delete the volume too only if the server is a standby.",
        $"{Kubectl} delete pod <server>");
}
