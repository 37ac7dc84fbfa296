using System.Globalization;
using System.Net;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Network;

/// <summary>Traffic that a network policy allows: one peer on one port. Null stands for every peer or every port.</summary>
internal sealed record Traffic(string Direction, YamlMapping? Peer, YamlMapping? Port)
{
    private static readonly string[] s_directions = ["ingress", "egress"];

    internal static IEnumerable<Traffic> In(RenderedObject policy) =>
        from direction in s_directions
        from rule in (policy.Object.At("spec", direction) as YamlSequence ?? []).OfType<YamlMapping>()
        from peer in Items(rule[direction == "ingress" ? "from" : "to"])
        from port in Items(rule["ports"])
        select new Traffic(direction, peer, port);

    /// <summary>Whether the other end is anyone at all.</summary>
    internal bool IsEverywhere => Peer is null
        || (Peer["ipBlock"] is YamlMapping block ? Network(block) is { PrefixLength: 0 } && !Excepted(block).Any()
            : Peer["podSelector"] is null && IsEmpty(Peer["namespaceSelector"]));

    internal bool Covers(Traffic other) => Direction == other.Direction && CoversPort(other.Port) && CoversPeer(other.Peer);

    private bool CoversPeer(YamlMapping? other)
    {
        if (Peer is null || other is null)
            return Peer is null;
        if (Peer["ipBlock"] is YamlMapping ours)
            return other["ipBlock"] is YamlMapping theirs && CoversBlock(ours, theirs);
        return other["ipBlock"] is null && Narrows(Peer["namespaceSelector"], other["namespaceSelector"])
            && Narrows(Peer["podSelector"], other["podSelector"]);
    }

    private static bool CoversBlock(YamlMapping ours, YamlMapping theirs)
    {
        if (Network(ours) is not { } outer || Network(theirs) is not { } inner || !Contains(outer, inner))
            return false;
        var excepted = Excepted(theirs).ToList();
        return Excepted(ours).All(hole => !(Contains(hole, inner) || Contains(inner, hole)) || excepted.Any(e => Contains(e, hole)));
    }

    /// <summary>More labels select fewer pods. A missing selector and an empty one differ, so each covers only its own kind.</summary>
    private static bool Narrows(YamlNode? ours, YamlNode? theirs) => ours is not YamlMapping wide
        ? theirs is null
        : theirs is YamlMapping narrow && LabelDemand.In(wide).All(demand => LabelDemand.In(narrow).Any(demand.FollowsFrom));

    private bool CoversPort(YamlMapping? other)
    {
        if (Port is null || other is null)
            return Port is null;
        if ((Port.TextAt("protocol") ?? "TCP") != (other.TextAt("protocol") ?? "TCP"))
            return false;
        if (Port.TextAt("port") is not { } first)
            return true;
        return other.TextAt("port") is { } theirs && (first == theirs && other["endPort"] is null
            || Number(first) is { } low && Number(theirs) is { } from && low <= from
                && (Number(other.TextAt("endPort")) ?? from) <= (Number(Port.TextAt("endPort")) ?? low));
    }

    private static IEnumerable<YamlMapping?> Items(YamlNode? list) =>
        list is YamlSequence { Items.Count: > 0 } items ? items.OfType<YamlMapping?>() : [null];

    private static bool IsEmpty(YamlNode? selector) =>
        selector is YamlMapping map && !LabelDemand.In(map).Any();

    private static IPNetwork? Network(YamlMapping block) => IPNetwork.TryParse(block.TextAt("cidr"), out var network) ? network : null;

    private static IEnumerable<IPNetwork> Excepted(YamlMapping block) =>
        (block["except"] as YamlSequence ?? []).Select(e => IPNetwork.TryParse(Selection.Text(e), out var n) ? n : (IPNetwork?)null)
            .OfType<IPNetwork>();

    private static bool Contains(IPNetwork outer, IPNetwork inner) => outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
