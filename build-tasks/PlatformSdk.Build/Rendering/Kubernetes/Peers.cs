using System.Net;
using System.Net.Sockets;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The peers of a network policy's rules.</summary>
internal static class Peers
{
    private static readonly string[] PrivateV4 = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

    // Some clusters use this range for pods.
    private const string SharedV4 = "100.64.0.0/10";

    private static readonly string[] NotPublicV4 = [.. PrivateV4, SharedV4, "127.0.0.0/8", "169.254.0.0/16"];

    // The last lines are private IPv4 behind NAT64; an IPv6 cluster needs its public part to reach the internet.
    private static readonly string[] NotPublicV6 =
    [
        "::1/128", "fc00::/7", "fe80::/10", "64:ff9b::a00:0/104", "64:ff9b::7f00:0/104", "64:ff9b::6440:0/106", "64:ff9b::ac10:0/108",
        "64:ff9b::a9fe:0/112", "64:ff9b::c0a8:0/112",
    ];

    /// <summary>The address of the node-local DNS cache, the same on every node: link-local, so no selector matches it.</summary>
    private const string NodeLocalDns = "169.254.20.10/32";

    /// <summary>
    /// The peers that the defaults set for a target, or the usual ones when they set no place. An empty list would allow everything.
    /// </summary>
    internal static YamlSequence PeersFor(NetworkTarget? target, Func<YamlSequence> usual)
    {
        if (target is not { HasPlace: true })
            return usual();
        var peers = Blocks(target.Cidrs);
        if (target.NamespaceLabels is not null || target.PodLabels is not null)
        {
            peers.Add(new YamlMapping
            {
                // Without a namespace selector, the pod selector matches only the service's own namespace.
                ["namespaceSelector"] = target.NamespaceLabels is null ? new YamlMapping() : Selector(target.NamespaceLabels),
                ["podSelector"] = target.PodLabels is null ? null : Selector(target.PodLabels),
            });
        }

        return peers;
    }

    /// <summary>All pods of a namespace, or those of one service in it.</summary>
    internal static YamlMapping Namespace(string name, YamlMapping? podLabels = null) => new()
    {
        ["namespaceSelector"] = new YamlMapping { ["matchLabels"] = new YamlMapping { [Names.NamespaceLabel] = Quoted(name) } },
        ["podSelector"] = podLabels is null ? null : new YamlMapping { ["matchLabels"] = podLabels },
    };

    /// <summary>All pods of the policy's own namespace, whatever its name: a preview has a different one.</summary>
    internal static YamlMapping OwnNamespace() => new() { ["podSelector"] = new YamlMapping() };

    /// <summary>Some pods of the policy's own namespace.</summary>
    internal static YamlMapping OwnPods(YamlMapping labels) => new() { ["podSelector"] = new YamlMapping { ["matchLabels"] = labels } };

    /// <summary>The cluster's DNS when the defaults do not set its place.</summary>
    internal static YamlSequence Dns() => [Namespace("kube-system"), Block(NodeLocalDns, [])];

    /// <summary>The pods that the Prometheus operator and the charts create, in any namespace.</summary>
    internal static YamlSequence Prometheus() =>
    [
        new YamlMapping
        {
            ["namespaceSelector"] = new YamlMapping(),
            ["podSelector"] = new YamlMapping { ["matchLabels"] = new YamlMapping { [Labels.Name] = "prometheus" } },
        },
    ];

    /// <summary>A single address.</summary>
    internal static YamlSequence Single(IPAddress address) =>
        [Block(Quoted($"{address}/{(address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32)}"), [])];

    /// <summary>
    /// The gateway's pods in its namespace, or the pods that the defaults set, and its addresses when it has no pods or hides them.
    /// </summary>
    internal static YamlSequence Gateway(string name, NetworkTarget? target) =>
    [
        new YamlMapping
        {
            ["namespaceSelector"] = target?.NamespaceLabels is { } labels
                ? Selector(labels) : new YamlMapping { ["matchLabels"] = new YamlMapping { [Names.NamespaceLabel] = Quoted(name) } },
            ["podSelector"] = target?.PodLabels is { } pods ? Selector(pods) : null,
        },
        .. Blocks(target?.Cidrs ?? []),
    ];

    /// <summary>Private addresses: for managed services whose place the defaults do not set.</summary>
    internal static YamlSequence Private() => YamlSequence.FromItems([.. PrivateV4, SharedV4, "fc00::/7"], cidr => Block(cidr, []));

    /// <summary>The internet without private ranges: a policy has no host names.</summary>
    internal static YamlSequence Public() => [Block("0.0.0.0/0", NotPublicV4), Block("::/0", NotPublicV6)];

    private static YamlSequence Blocks(IEnumerable<string> cidrs) => YamlSequence.FromItems(cidrs.Select(cidr => Block(Quoted(cidr), [])));

    private static YamlMapping Block(YamlNode cidr, string[] except) => new()
    {
        ["ipBlock"] = new YamlMapping
        {
            ["cidr"] = cidr,
            ["except"] = except.Length == 0 ? null : YamlSequence.FromItems(except, e => e),
        },
    };

    private static YamlMapping Selector(IReadOnlyDictionary<string, string> labels)
    {
        var map = new YamlMapping();
        foreach (var (key, value) in labels)
            map.Set(Quoted(key), Quoted(value));
        return new YamlMapping { ["matchLabels"] = map };
    }
}
