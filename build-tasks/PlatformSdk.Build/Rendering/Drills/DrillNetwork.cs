using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Drills;

/// <summary>
/// The policies of a drill: the copy has those of a database, and its only client is the Job, which also reaches the running database. Policies add
/// up, so the policy of the running database stays as it is.
/// </summary>
internal static class DrillNetwork
{
    /// <summary>The label of the Job's pods. They have none of the labels of the service, because its traffic must not go there.</summary>
    internal const string Label = Labels.Prefix + "drill";

    internal static YamlMapping Client(PostgresCluster database) => new() { [Label] = Quoted(database.Copy.Name) };

    internal static IEnumerable<YamlNode> Render(ResolvedService service, PostgresCluster database)
    {
        var copy = database.Copy;
        yield return DatabaseNetworkPolicy.Render(service, copy, [Peers.OwnPods(Client(database))]);
        yield return Policy(service, copy.Name + "-check", Client(database), new YamlMapping
        {
            ["policyTypes"] = new YamlSequence { "Ingress", "Egress" },
            ["egress"] = new YamlSequence
            {
                Egress.Dns(service),
                DatabaseNetworkPolicy.To(
                    [Peers.OwnPods(DatabaseNetworkPolicy.Servers(copy)), Peers.OwnPods(DatabaseNetworkPolicy.Servers(database))], database.Pods.Port),
            },
        });
        yield return Policy(service, copy.Name + "-running", DatabaseNetworkPolicy.Servers(database), new YamlMapping
        {
            ["policyTypes"] = new YamlSequence { "Ingress" },
            ["ingress"] = new YamlSequence { DatabaseNetworkPolicy.From([Peers.OwnPods(Client(database))], database.Pods.Port) },
        });
    }

    private static YamlMapping Policy(ResolvedService service, string name, YamlMapping pods, YamlMapping rules)
    {
        var spec = new YamlMapping { ["podSelector"] = new YamlMapping { ["matchLabels"] = pods } };
        foreach (var (key, value) in rules.Entries)
            spec.Set(key, value);
        return new YamlMapping
        {
            ["apiVersion"] = "networking.k8s.io/v1",
            ["kind"] = "NetworkPolicy",
            ["metadata"] = Metadata.MetadataFor(service, name),
            ["spec"] = spec,
        };
    }
}
