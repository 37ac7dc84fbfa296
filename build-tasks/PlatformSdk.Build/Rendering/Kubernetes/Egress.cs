using System.Net;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>Where a pod may go: names, the needs, the collector and the secret store.</summary>
internal static class Egress
{
    internal static YamlSequence Of(ResolvedService service)
    {
        var rules = new YamlSequence { Dns(service) };
        rules.Items.AddRange(service.Needs.Select(need => To(need, service)).OfType<YamlNode>());
        if (service.Platform.Telemetry?.OtlpEndpoint is { } collector)
            rules.Add(To(service, "collector", collector));
        if (service.Secrets is { AreReadDirectly: true, Platform.Address: { } store })
            rules.Add(To(service, "secret-store", store));
        // The token is exchanged at Entra ID, and Key Vault is there too unless it has a private endpoint.
        if (service.Secrets is { AreReadDirectly: true, Store: SecretStore.AzureKeyVault })
            rules.Add(new YamlMapping { ["to"] = Peers.Public(), ["ports"] = new YamlSequence { Port(443, "TCP") } });
        return rules;
    }

    private static YamlMapping Dns(ResolvedService service) => new()
    {
        ["to"] = service.Platform.Network.GetValueOrDefault("dns") is { } said ? Peers.Of(said) : Peers.Dns(),
        ["ports"] = new YamlSequence { Port(PortOfDns(service), "UDP"), Port(PortOfDns(service), "TCP") },
    };

    private static int PortOfDns(ResolvedService service) => service.Platform.Network.GetValueOrDefault("dns")?.Port ?? 53;

    private static YamlMapping? To(ResolvedNeed need, ResolvedService service)
    {
        // No ports: a policy sees the pod's port, which only the other service knows; it admits us on that one alone.
        if (need.Type == Model.Needs.Service.Type)
            return new YamlMapping { ["to"] = new YamlSequence { Peers.Namespace(Names.NamespaceOf(need, service), Labels.SelectorOf(need.Name)) } };
        if (need.Description.Url is { } url)
            return External(service, url);
        return need.Type.Port is { } port ? To(service, need.Type.Name, port) : null;
    }

    private static YamlMapping To(ResolvedService service, string target, int port)
    {
        var said = service.Platform.Network.GetValueOrDefault(target);
        return Rule(said is null ? Peers.Private() : Peers.Of(said), said?.Port ?? port);
    }

    /// <summary>Something of the platform with an address: where the platform says, else at the address itself, else wherever a name of its form may lead.</summary>
    private static YamlMapping To(ResolvedService service, string target, WebAddress address)
    {
        if (service.Platform.Network.GetValueOrDefault(target) is { } said)
            return Rule(Peers.Of(said), said.Port ?? address.Port);
        return Known(address) ?? Rule(IsShort(address) ? Peers.Private() : [.. Peers.Private(), .. Peers.Public()], address.Port);
    }

    /// <summary>
    /// A policy knows no names, so one may lead anywhere on the internet; where it leads to a private address, the platform says which as
    /// <c>network.external</c>.
    /// </summary>
    private static YamlMapping External(ResolvedService service, WebAddress url)
    {
        var said = service.Platform.Network.GetValueOrDefault("external");
        return Known(url) ?? Rule(said is null ? Peers.Public() : [.. Peers.Public(), .. Peers.Of(said)], url.Port);
    }

    /// <summary>An address that says where it is: a number, or <c>name.namespace.svc</c>, whose pods answer on a port that only they know.</summary>
    private static YamlMapping? Known(WebAddress address)
    {
        if (IPAddress.TryParse(address.Host, out var one))
            return Rule(Peers.Single(one), address.Port);
        return address.Host.Split('.') is [_, var name, "svc", ..] ? new YamlMapping { ["to"] = new YamlSequence { Peers.Namespace(name) } } : null;
    }

    /// <summary><c>collector</c> or <c>collector.observability</c>: a name that the cluster completes. One that ends in a domain of two parts comes with TLS.</summary>
    private static bool IsShort(WebAddress address) =>
        address.Host.Count(c => c == '.') <= (address.Text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? 0 : 1);

    private static YamlMapping Rule(YamlSequence to, int port) => new() { ["to"] = to, ["ports"] = new YamlSequence { Port(port, "TCP") } };

    private static YamlMapping Port(int number, string protocol) => new() { ["port"] = number, ["protocol"] = protocol };
}
