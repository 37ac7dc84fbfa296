using System.Net;

namespace PlatformSdk.Conformance.Tests.Meaning.Network;

/// <summary>Something with an address: a pod, or, without labels and ports, a machine outside the cluster.</summary>
/// <param name="Name">What it is called in a test.</param>
/// <param name="Address">Where it is. Pods have one too: some network plugins apply address ranges to them.</param>
/// <param name="Namespace">The namespace of a pod; null outside.</param>
/// <param name="Labels">The labels of a pod.</param>
/// <param name="Ports">The named ports of a pod.</param>
internal sealed record Place(string Name, IPAddress Address, string? Namespace, IReadOnlyDictionary<string, string> Labels,
    IReadOnlyDictionary<string, int> Ports)
{
    private static readonly Dictionary<string, string> s_none = [];

    internal static Place Outside(string address) => new(address, IPAddress.Parse(address), null, s_none, new Dictionary<string, int>());

    internal static Place Stranger(string @namespace, string address, IReadOnlyDictionary<string, string>? labels = null) =>
        new($"stranger in {@namespace}", IPAddress.Parse(address), @namespace, labels ?? s_none, new Dictionary<string, int>());

    /// <summary>A pod of what was rendered.</summary>
    internal static Place Pod(string name, string address, Rendered rendered) => new(
        name,
        IPAddress.Parse(address),
        rendered["ServiceAccount"]["metadata"]["namespace"].ToString(),
        rendered.Pod["metadata"]["labels"].Texts,
        rendered.Pod["spec"]["containers"].Items.SelectMany(c => c["ports"].Items)
            .ToDictionary(p => p["name"].ToString(), p => p["containerPort"].Number));

    /// <summary>The label by which Kubernetes names every namespace.</summary>
    internal IReadOnlyDictionary<string, string> NamespaceLabels =>
        Namespace is null ? s_none : new Dictionary<string, string> { ["kubernetes.io/metadata.name"] = Namespace };

    public override string ToString() => Name;
}
