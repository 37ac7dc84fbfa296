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
            rules.Add(To(service, "collector", collector.Port));
        if (service.Secrets is { AreReadDirectly: true, Platform.Address: { } store })
            rules.Add(To(service, "secret-store", store.Port));
        // The token is exchanged at Entra ID, and Key Vault is there too unless it has a private endpoint.
        if (service.Secrets is { AreReadDirectly: true, Store: SecretStore.AzureKeyVault })
            rules.Add(new YamlMapping { ["to"] = Peers.Public(), ["ports"] = new YamlSequence { Port(443, "TCP") } });
        return rules;
    }

    private static YamlMapping Dns(ResolvedService service) => new()
    {
        ["to"] = service.Platform.Network.GetValueOrDefault("dns") is { } said ? Peers.Of(said) : [Peers.Namespace("kube-system")],
        ["ports"] = new YamlSequence { Port(53, "UDP"), Port(53, "TCP") },
    };

    private static YamlMapping? To(ResolvedNeed need, ResolvedService service)
    {
        // No ports: a policy sees the pod's port, which only the other service knows; it admits us on that one alone.
        if (need.Type == Model.Needs.Service.Type)
            return new YamlMapping { ["to"] = new YamlSequence { Peers.Namespace(Names.NamespaceOf(need, service), Labels.SelectorOf(need.Name)) } };
        if (need.Description.Url is { } url)
            return new YamlMapping { ["to"] = Peers.Public(), ["ports"] = new YamlSequence { Port(url.Port, "TCP") } };
        return need.Type.Port is { } port ? To(service, need.Type.Name, port) : null;
    }

    private static YamlMapping To(ResolvedService service, string target, int port) => new()
    {
        ["to"] = service.Platform.Network.GetValueOrDefault(target) is { } said ? Peers.Of(said) : Peers.Private(),
        ["ports"] = new YamlSequence { Port(port, "TCP") },
    };

    private static YamlMapping Port(int number, string protocol) => new() { ["port"] = number, ["protocol"] = protocol };
}
