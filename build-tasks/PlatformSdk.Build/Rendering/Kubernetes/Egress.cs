using System.Net;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The targets that a pod may reach: DNS, the needs, the collector, the secret store and the issuer of tokens.</summary>
internal static class Egress
{
    internal static YamlSequence RulesFor(ResolvedService service)
    {
        var rules = new YamlSequence { Dns(service) };
        rules.Items.AddRange(service.Needs.SelectMany(need => RulesOf(need, service)));
        if (service.Platform.Telemetry?.OtlpEndpoint is { } collector)
            rules.Add(To(service, "collector", collector));
        if (service.Secrets is { AreReadDirectly: true, Platform.Address: { } store })
            rules.Add(To(service, "secret-store", store));
        // The token is exchanged at Entra ID. Key Vault is on the same public network unless it has a private endpoint.
        if (service.Secrets is { AreReadDirectly: true, Store: SecretStore.AzureKeyVault })
            rules.Add(Rule(Peers.Public(), 443));
        // The process reads the issuer's keys, and its token endpoint answers on the same host.
        if (service.Access is { } access)
            rules.Items.AddRange(ExternalEgress.RulesFor(service, new WebAddress(access.Issuer.Text)));
        return rules;
    }

    /// <summary>The cluster's DNS.</summary>
    internal static YamlMapping Dns(ResolvedService service) => new()
    {
        ["to"] = Peers.PeersFor(service.Platform.Network.GetValueOrDefault("dns"), Peers.Dns),
        ["ports"] = new YamlSequence { Port(PortOfDns(service), "UDP"), Port(PortOfDns(service), "TCP") },
    };

    private static int PortOfDns(ResolvedService service) => service.Platform.Network.GetValueOrDefault("dns")?.Port ?? 53;

    /// <summary>The rules that one need requires.</summary>
    internal static IEnumerable<YamlMapping> RulesOf(ResolvedNeed need, ResolvedService service)
    {
        // No ports: a policy sees the pod's port, which only the other service knows. That service admits this one on its own port only.
        if (need.Type == NeedTypes.Service)
            return [Rule([Peers.Namespace(Names.NamespaceOf(need, service), Labels.SelectorOf(need.Name))], null)];
        if (need.Provision?.Pods is { } pods)
            return [Rule([Peers.OwnPods(Labels.Written(pods.Labels))], pods.Port)];
        if (need.Description.Url is { } url)
            return ExternalEgress.RulesFor(service, url);
        return (need.Provision?.Port ?? need.Type.Port) is { } port ? [To(service, need.Type.Name, port)] : [];
    }

    private static YamlMapping To(ResolvedService service, string target, int port)
    {
        var said = service.Platform.Network.GetValueOrDefault(target);
        return Rule(Peers.PeersFor(said, Peers.Private), said?.Port ?? port);
    }

    /// <summary>
    /// The rule for a platform component with an address: the peers from the defaults, else the address itself, else every place that a name of this
    /// form can refer to.
    /// </summary>
    internal static YamlMapping To(ResolvedService service, string target, WebAddress address)
    {
        var said = service.Platform.Network.GetValueOrDefault(target);
        // The port of its pods is not known here unless the defaults set it.
        if (said is not { HasPlace: true } && ClusterHost.Parse(address) is { Namespace: { } name, IsCertain: true })
            return Rule([Peers.Namespace(name)], said?.Port);
        return Rule(Peers.PeersFor(said, () => Usual(address)), said?.Port ?? address.Port);
    }

    private static YamlSequence Usual(WebAddress address)
    {
        if (IPAddress.TryParse(address.Host, out var one))
            return Peers.Single(one);
        return IsShort(address) ? Peers.Private() : [.. Peers.Private(), .. Peers.Public()];
    }

    /// <summary>
    /// <c>collector</c> or <c>collector.observability</c>: a name that the cluster completes. A public domain with two labels uses TLS instead.
    /// </summary>
    private static bool IsShort(WebAddress address) =>
        address.Host.Count(c => c == '.') <= (address.Text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? 0 : 1);

    /// <summary>A rule to one of these peers (never empty), on one port or on any.</summary>
    internal static YamlMapping Rule(YamlSequence to, int? port) => new()
    {
        ["to"] = to,
        ["ports"] = port is { } number ? new YamlSequence { Port(number, "TCP") } : null,
    };

    private static YamlMapping Port(int number, string protocol) => new() { ["port"] = number, ["protocol"] = protocol };
}
