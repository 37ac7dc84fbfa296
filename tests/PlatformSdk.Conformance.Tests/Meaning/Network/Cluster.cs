using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Meaning.Network;

/// <summary>A cluster with these policies: which flows it lets through, as Kubernetes documents it.</summary>
internal sealed class Cluster
{
    private readonly IReadOnlyList<Yaml> _policies;

    internal Cluster(params IEnumerable<Rendered> services)
        : this(services.Select(s => s["NetworkPolicy"])) { }

    private Cluster(IEnumerable<Yaml> policies) => _policies = [.. policies];

    internal static Cluster OfPolicies(params IEnumerable<Yaml> policies) => new(policies);

    /// <summary>A flow passes when the sender may send and the receiver may be reached.</summary>
    internal bool Admits(Place from, Place to, int port, string protocol = "TCP") =>
        Allows("Egress", "egress", "to", from, to, to, port, protocol) && Allows("Ingress", "ingress", "from", to, from, to, port, protocol);

    private bool Allows(string type, string rules, string peers, Place subject, Place other, Place receiver, int port, string protocol)
    {
        // Where no policy of the type picks a pod, everything may pass.
        var policies = _policies.Where(p => Picks(p, type, subject)).ToList();
        return policies.Count == 0 || policies.Any(policy => policy["spec"][rules].Items.Any(rule =>
            HasPort(rule["ports"], receiver, port, protocol) && HasPeer(rule[peers], NamespaceOf(policy), other)));
    }

    private static bool Picks(Yaml policy, string type, Place place) =>
        NamespaceOf(policy) == place.Namespace
        && policy["spec"]["policyTypes"].Items.Any(t => t.ToString() == type)
        && Peer.Selects(policy["spec"]["podSelector"], place.Labels);

    // No list and an empty one mean: any.
    private static bool HasPeer(Yaml peers, string policyNamespace, Place other) =>
        peers.Items.Count == 0 || peers.Items.Any(peer => Peer.Matches(peer, policyNamespace, other));

    private static bool HasPort(Yaml ports, Place receiver, int port, string protocol) =>
        ports.Items.Count == 0
            || ports.Items.Any(p => (p["protocol"].Exists ? p["protocol"].ToString() : "TCP") == protocol && IsPort(p["port"], receiver, port));

    // A name is a port of the receiving pod.
    private static bool IsPort(Yaml said, Place receiver, int port) =>
        !said.Exists || (int.TryParse(said.ToString(), out var number) ? number == port : receiver.Ports.TryGetValue(said.ToString(), out var named)
            && named == port);

    private static string NamespaceOf(Yaml policy) => policy["metadata"]["namespace"].ToString();
}
