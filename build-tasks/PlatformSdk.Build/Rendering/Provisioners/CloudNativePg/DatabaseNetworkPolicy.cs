using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Migrations;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

/// <summary>
/// <c>database-network-policy.yaml</c>: who reaches the servers of a database, and whom they reach. Without the operator, the API server and each
/// other they do not start; without the object store there is no backup; without Prometheus no alert.
/// </summary>
internal static class DatabaseNetworkPolicy
{
    /// <summary>Where a server reports its state to the operator, to the other servers and to the kubelet.</summary>
    private const int Status = 8000;
    private const int Metrics = 9187;
    private const string OperatorNamespace = "cnpg-system";

    /// <summary>The usual ports of an API server: a policy sees its own port, not that of the Service.</summary>
    private static readonly int[] s_apiPorts = [443, 6443];

    internal static YamlMapping Render(ResolvedService service, PostgresCluster database) =>
        Render(service, database,
        [
            Peers.OwnPods(Labels.Selector(service)),
            IsMigrated(database, service) ? Peers.OwnPods(MigrationNetworkPolicy.PodsOf(service)) : null,
        ]);

    /// <summary>The same for these clients.</summary>
    internal static YamlMapping Render(ResolvedService service, PostgresCluster database, YamlSequence clients) => new()
    {
        ["apiVersion"] = "networking.k8s.io/v1",
        ["kind"] = "NetworkPolicy",
        ["metadata"] = Metadata.MetadataFor(service, database.Name),
        ["spec"] = new YamlMapping
        {
            ["podSelector"] = new YamlMapping { ["matchLabels"] = Servers(database) },
            ["policyTypes"] = new YamlSequence { "Ingress", "Egress" },
            ["ingress"] = Ingress(service, database, clients),
            ["egress"] = Egress(service, database),
        },
    };

    private static YamlSequence Ingress(ResolvedService service, PostgresCluster database, YamlSequence clients)
    {
        var (network, port) = (service.Platform.Network, database.Pods.Port);
        return
        [
            From(clients, port),
            From([Peers.OwnPods(Servers(database))], port, Status),
            From(Peers.PeersFor(network.GetValueOrDefault(NetworkKeys.Operator), () => [Peers.Namespace(OperatorNamespace)]), port, Status),
            From(Peers.PeersFor(network.GetValueOrDefault(NetworkKeys.Prometheus), Peers.Prometheus), Metrics),
            network.GetValueOrDefault("nodes") is { HasPlace: true } nodes ? From(Peers.PeersFor(nodes, () => []), Status) : null,
        ];
    }

    private static bool IsMigrated(PostgresCluster database, ResolvedService service) =>
        Migrator.DatabasesOf(service).Any(need => need.Name == database.Need);

    private static YamlSequence Egress(ResolvedService service, PostgresCluster database)
    {
        var api = service.Platform.Network.GetValueOrDefault(NetworkKeys.ClusterApi);
        return
        [
            Kubernetes.Egress.Dns(service),
            To([Peers.OwnPods(Servers(database))], database.Pods.Port, Status),
            To(Peers.PeersFor(api, Anywhere), api?.Port is { } port ? [port] : s_apiPorts),
            database.Backup is { } backup ? ToStore(service, backup) : null,
            database.Other is { } other && other.Backup.Endpoint?.Text != database.Backup?.Endpoint?.Text ? ToStore(service, other.Backup) : null,
        ];
    }

    private static YamlMapping ToStore(ResolvedService service, DatabaseBackup backup)
    {
        if (backup.Endpoint is { } address)
            return Kubernetes.Egress.To(service, NetworkKeys.ObjectStore, address);
        var said = service.Platform.Network.GetValueOrDefault(NetworkKeys.ObjectStore);
        return To(Peers.PeersFor(said, Anywhere), said?.Port ?? 443);
    }

    /// <summary>A cloud's API server or object store may have a public or a private address.</summary>
    private static YamlSequence Anywhere() => [.. Peers.Private(), .. Peers.Public()];

    internal static YamlMapping Servers(PostgresCluster database) => new() { [PostgresCluster.ClusterLabel] = Quoted(database.Name) };

    internal static YamlMapping From(YamlSequence peers, params int[] ports) => new() { ["from"] = peers, ["ports"] = Ports(ports) };

    internal static YamlMapping To(YamlSequence peers, params int[] ports) => new() { ["to"] = peers, ["ports"] = Ports(ports) };

    private static YamlSequence Ports(int[] ports) =>
        YamlSequence.FromItems(ports, port => new YamlMapping { ["port"] = port, ["protocol"] = "TCP" });
}
