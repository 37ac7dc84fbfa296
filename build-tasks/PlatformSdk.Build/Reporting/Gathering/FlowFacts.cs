using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy.Network;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>The traffic that the final network policies allow, with patches and the user's own policies.</summary>
internal static class FlowFacts
{
    internal static IEnumerable<NetworkFlow> Collect(RenderedEnvironment environment)
    {
        var words = new Dictionary<YamlMapping, string>();
        var needs = environment.Service.Needs.Select(need => (need.Name, Traffic: OfNeed(need, environment.Service))).ToList();
        // A need is reached, so no traffic that comes in is of one. Most other flows are those of one need, word for word, so that only the rest is
        // compared with all.
        var known = new Dictionary<(string Peer, string Port), string>();
        foreach (var (name, all) in needs)
        {
            foreach (var traffic in all)
                known.TryAdd(In(traffic, words), name);
        }

        foreach (var policy in environment.Objects.Where(o => o.Kind == "NetworkPolicy"))
        {
            foreach (var traffic in Traffic.In(policy))
            {
                var (peer, port) = In(traffic, words);
                var isIncoming = traffic.Direction == "ingress";
                yield return new NetworkFlow(environment.Service.Environment, policy.Name, isIncoming, peer, port, isIncoming ? null
                    : known.GetValueOrDefault((peer, port)) ?? needs.Find(need => need.Traffic.Exists(traffic.Covers)).Name);
            }
        }
    }

    /// <param name="traffic">The traffic.</param>
    /// <param name="words">The peers and ports that are in words already: each peer of a rule is there once for each port.</param>
    private static (string Peer, string Port) In(Traffic traffic, Dictionary<YamlMapping, string> words) =>
        (In(traffic.Peer, words, Peer), In(traffic.Port, words, Port));

    private static string In(YamlMapping? node, Dictionary<YamlMapping, string> words, Func<YamlMapping?, string> text) =>
        node is null ? text(null) : words.TryGetValue(node, out var known) ? known : words[node] = text(node);

    private static List<Traffic> OfNeed(ResolvedNeed need, ResolvedService service) => [.. Traffic.In(new RenderedObject("", new YamlMapping
    {
        ["spec"] = new YamlMapping { ["egress"] = YamlSequence.FromItems(Egress.RulesOf(need, service)) },
    }))];

    private static string Peer(YamlMapping? peer)
    {
        if (peer is null)
            return "everywhere";
        if (peer["ipBlock"] is YamlMapping block)
            return block["except"] is YamlSequence except
                ? $"{block.TextAt("cidr")} without {string.Join(", ", except.Select(Selection.Text))}"
                : block.TextAt("cidr") ?? "";
        var pods = peer["podSelector"] is null ? "all pods" : Labels("pods", peer["podSelector"]);
        return peer["namespaceSelector"] is { } names ? $"{pods} in {Labels("namespaces", names)}" : $"{pods} in its own namespace";
    }

    private static string Labels(string what, YamlNode? selector)
    {
        var labels = Selection.Entries((selector as YamlMapping)?["matchLabels"]).Select(l => $"{l.Name}={Selection.Text(l.Value)}")
            .Concat(((selector as YamlMapping)?["matchExpressions"] as YamlSequence ?? []).OfType<YamlMapping>().Select(Expression)).ToList();
        return labels.Count == 0 ? $"all {what}" : $"{what} with {string.Join(", ", labels)}";
    }

    private static string Expression(YamlMapping e)
    {
        var values = e["values"] is YamlSequence list ? $" ({string.Join(", ", list.Select(Selection.Text))})" : "";
        return $"{e.TextAt("key")} {e.TextAt("operator")}{values}";
    }

    private static string Port(YamlMapping? port) => port?.TextAt("port") is not { } number ? "every port"
        : $"{number}{(port.TextAt("endPort") is { } end ? $"-{end}" : "")}/{port.TextAt("protocol") ?? "TCP"}";
}
