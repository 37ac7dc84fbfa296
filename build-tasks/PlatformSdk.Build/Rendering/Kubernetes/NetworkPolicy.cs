using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>network-policy.yaml</c>: allows only the traffic that the description declares. Kubelet probes need no rule where Kubernetes always admits a
/// pod's own node; other platforms list their nodes in <c>network.nodes</c>.
/// </summary>
internal static class NetworkPolicy
{
    internal static YamlMapping Render(ResolvedService service) => new()
    {
        ["apiVersion"] = "networking.k8s.io/v1",
        ["kind"] = "NetworkPolicy",
        ["metadata"] = Metadata.MetadataFor(service),
        ["spec"] = new YamlMapping
        {
            ["podSelector"] = new YamlMapping { ["matchLabels"] = Labels.Selector(service) },
            ["policyTypes"] = new YamlSequence { "Ingress", "Egress" },
            ["ingress"] = Ingress(service),
            ["egress"] = Egress.RulesFor(service),
        },
    };

    private static YamlSequence Ingress(ResolvedService service)
    {
        var rules = new YamlSequence();
        if (service.Platform.Network.GetValueOrDefault("nodes") is { HasPlace: true } nodes)
            rules.Add(From(Peers.PeersFor(nodes, () => []), [Ports.Management]));
        if (PodMonitor.Exists(service))
            rules.Add(From(Peers.PeersFor(service.Platform.Network.GetValueOrDefault("prometheus"), Peers.Prometheus), [Ports.Management]));
        if (service.Kind != ServiceKind.Service)
            return rules;
        if (service.Route is { } route)
            rules.Add(From(Peers.Gateway(route.Gateway.Namespace, service.Platform.Network.GetValueOrDefault("gateway")), OfService(service)));
        rules.Add(From([Callers(service)], OfService(service)));
        return rules;
    }

    /// <summary>
    /// Pods in any namespace that declare the need, in the same environment. The label is part of the caller's diff, where it is reviewed.
    /// </summary>
    private static YamlMapping Callers(ResolvedService service)
    {
        var labels = new YamlMapping();
        labels.Set(Quoted(Names.CallsLabel(service.Name)), Quoted("true"));
        labels[Labels.Prefix + "environment"] = Quoted(service.Environment);
        return new YamlMapping { ["namespaceSelector"] = new YamlMapping(), ["podSelector"] = new YamlMapping { ["matchLabels"] = labels } };
    }

    private static string[] OfService(ResolvedService service) => GrpcPort.IsApart(service) ? [Ports.Http, Ports.Grpc] : [Ports.Http];

    private static YamlMapping From(YamlSequence peers, string[] ports) => new()
    {
        ["from"] = peers,
        ["ports"] = YamlSequence.FromItems(ports, port => new YamlMapping { ["port"] = port, ["protocol"] = "TCP" }),
    };
}
