using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The network place of a component that the platform manages.</summary>
internal sealed record NetworkTarget(
    IReadOnlyList<string> Cidrs, IReadOnlyDictionary<string, string>? NamespaceLabels, IReadOnlyDictionary<string, string>? PodLabels, int? Port)
{
    /// <summary>Whether it sets a place; a target may set only its port.</summary>
    internal bool HasPlace => Cidrs.Count > 0 || NamespaceLabels is not null || PodLabels is not null;
}

internal static class NetworkKeys
{
    /// <summary>The peers of a database that CloudNativePG runs.</summary>
    internal const string Operator = "database-operator";
    internal const string ClusterApi = "kubernetes-api";
    internal const string ObjectStore = "object-store";
    internal const string Prometheus = "prometheus";

    /// <summary>The targets that the platform can set: the types of data stores, and the peers of every service and database.</summary>
    internal static readonly IReadOnlyList<string> Targets =
    [
        .. NeedTypes.DataStores, "collector", Operator, "dns", NeedTypes.External.Name, "gateway", ClusterApi, "nodes", ObjectStore, Prometheus,
        "secret-store",
    ];

    private static string TlsPorts => string.Join(" or ", NeedTypes.All.Select(type => type.TlsPort).OfType<int>());

    private static readonly MapShape<string> LabelMap =
        new("a map of labels", Texts.LabelKeyPattern, "a label such as app.kubernetes.io/name", Texts.LabelValue);

    internal static readonly Key<IReadOnlyList<string>> Cidrs =
        new("cidrs", new ListShape<string>("a list of address ranges such as [10.1.0.0/16]", Scalars.Cidr))
        {
            Summary = "Its address ranges.",
            Example = "[10.1.0.0/16]",
            Effect = "the egress in network-policy.yaml; for 'gateway', 'nodes', 'database-operator' and 'prometheus' the ingress",
        };

    internal static readonly Key<IReadOnlyDictionary<string, string>> NamespaceLabels = new("namespaceLabels", LabelMap)
    {
        Summary = "Labels of its namespaces.",
        Example = "{ kubernetes.io/metadata.name: observability }",
        Effect = "the egress in network-policy.yaml; for 'gateway', 'nodes', 'database-operator' and 'prometheus' the ingress",
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> PodLabels = new("podLabels", LabelMap)
    {
        Summary = "Labels of its pods.",
        Example = "{ app.kubernetes.io/name: otel-collector }",
        Effect = "the egress in network-policy.yaml; for 'gateway', 'nodes', 'database-operator' and 'prometheus' the ingress",
    };

    internal static readonly Key<int> Port = new("port", Scalars.Port)
    {
        Summary = $"The port of its pods or servers, if it is not the usual one, such as {TlsPorts} for TLS.",
        Default = "the port of the type of need or of the address; 53 for 'dns'",
        Example = "6380",
        Effect = "the egress in network-policy.yaml; the build warns if it is set for 'gateway', 'nodes' or 'prometheus', which call the pod's own " +
            "ports, or " +
            "for 'external', where each need has a 'url'",
    };

    internal static readonly ObjectShape<NetworkTarget> Shape = new("a network target", [Cidrs, NamespaceLabels, PodLabels, Port],
        f => new NetworkTarget(f.Get(Cidrs) ?? [], Some(f.Get(NamespaceLabels)), Some(f.Get(PodLabels)), f.Get(Port)));

    /// <summary>An empty selector would match everything.</summary>
    private static IReadOnlyDictionary<string, string>? Some(IReadOnlyDictionary<string, string>? labels) => labels is { Count: > 0 } ? labels : null;
}
