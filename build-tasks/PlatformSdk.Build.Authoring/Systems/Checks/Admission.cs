using System.Globalization;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Whether network policies let a call through, as Kubernetes decides it: of the policies for one direction, any rule is enough.</summary>
/// <param name="From">The namespace of the caller.</param>
/// <param name="Caller">The labels of its pods.</param>
/// <param name="To">The namespace of the called service.</param>
/// <param name="Provider">The labels of its pods.</param>
/// <param name="Ports">The ports of its pods, as numbers and as names.</param>
internal sealed record Admission(string From, YamlMapping Caller, string To, YamlMapping Provider, IReadOnlyList<string> Ports)
{
    internal bool Sends(IReadOnlyList<YamlMapping> policies) => IsLet(policies, "Egress", "egress", "to", From, To, Provider);

    internal bool Accepts(IReadOnlyList<YamlMapping> policies) => IsLet(policies, "Ingress", "ingress", "from", To, From, Caller);

    private bool IsLet(IReadOnlyList<YamlMapping> policies, string type, string rules, string peers, string own, string space, YamlMapping labels)
    {
        var limiting = policies.Where(policy => policy["policyTypes"] is YamlSequence types
            ? types.Any(one => Selection.Text(one) == type) : type == "Ingress" || policy[rules] is not null).ToList();
        return limiting.Count == 0 || limiting.Any(policy => Items(policy[rules]).Any(rule =>
            Matches(rule[peers], peer => IsPeer(peer, own, space, labels)) && Matches(rule["ports"], IsPort)));
    }

    /// <summary>A missing list stands for everything.</summary>
    private static bool Matches(YamlNode? list, Func<YamlMapping, bool> matches) =>
        list is not YamlSequence { Items.Count: > 0 } || Items(list).Any(matches);

    private static bool IsPeer(YamlMapping peer, string own, string space, YamlMapping labels)
    {
        if (peer["ipBlock"] is YamlMapping block)
            return block.TextAt("cidr") is "0.0.0.0/0" or "::/0";
        var isThere = peer["namespaceSelector"] is YamlMapping selector ? IsNamespace(selector, space) : own == space;
        return isThere && (peer["podSelector"] is not YamlMapping pods || Selection.Selects(pods, labels));
    }

    /// <summary>Only the name of a namespace is known here; its other labels may be as the policy demands.</summary>
    private static bool IsNamespace(YamlMapping selector, string space) =>
        selector.TextAt("matchLabels", Names.NamespaceLabel) is not { } name || name == space;

    private bool IsPort(YamlMapping port)
    {
        if ((port.TextAt("protocol") ?? "TCP") != "TCP")
            return false;
        if (port.TextAt("port") is not { } first)
            return true;
        return Ports.Contains(first) || (Number(first) is { } low && Number(port.TextAt("endPort")) is { } high
            && Ports.Select(Number).Any(one => one >= low && one <= high));
    }

    private static IEnumerable<YamlMapping> Items(YamlNode? list) => (list as YamlSequence ?? []).OfType<YamlMapping>();

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
