using System.Net;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Meaning.Network;

/// <summary>One entry of <c>from</c> or <c>to</c>.</summary>
internal static class Peer
{
    /// <param name="peer">The entry.</param>
    /// <param name="policyNamespace">Where the policy is: a selector of pods alone picks in there.</param>
    /// <param name="place">Who asks, or is asked.</param>
    internal static bool Matches(Yaml peer, string policyNamespace, Place place)
    {
        if (peer["ipBlock"].Exists)
            return InBlock(peer["ipBlock"], place.Address);
        if (place.Namespace is null)
            return false;
        var inNamespace = peer["namespaceSelector"].Exists
            ? Selects(peer["namespaceSelector"], place.NamespaceLabels)
            : place.Namespace == policyNamespace;
        return inNamespace && (!peer["podSelector"].Exists || Selects(peer["podSelector"], place.Labels));
    }

    /// <summary>Equality only: an expression that is not understood must not pass for one that matches nothing.</summary>
    internal static bool Selects(Yaml selector, IReadOnlyDictionary<string, string> labels)
    {
        selector.Entries.Keys.Except(["matchLabels"]).ShouldBeEmpty("the model of a network policy knows matchLabels only");
        return selector["matchLabels"].Texts.All(wanted => labels.TryGetValue(wanted.Key, out var value) && value == wanted.Value);
    }

    private static bool InBlock(Yaml block, IPAddress address) =>
        IPNetwork.Parse(block["cidr"].ToString()).Contains(address)
            && !block["except"].Items.Any(e => IPNetwork.Parse(e.ToString()).Contains(address));
}
