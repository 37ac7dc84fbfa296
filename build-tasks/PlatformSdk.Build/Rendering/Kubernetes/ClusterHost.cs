using System.Net;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>A host name that refers, or may refer, to pods of the cluster.</summary>
/// <param name="Namespace">The namespace of the pods; null for the caller's own.</param>
/// <param name="IsCertain">Whether the name cannot also be a name on the internet.</param>
internal sealed record ClusterHost(string? Namespace, bool IsCertain)
{
    private const string DefaultDomain = "cluster.local";

    /// <summary>
    /// <c>name</c>, <c>name.namespace</c> and <c>….namespace.svc</c>, with an optional pod name in front and an optional cluster domain at the end.
    /// </summary>
    internal static ClusterHost? Parse(WebAddress address)
    {
        var labels = address.Host.TrimEnd('.').Split('.');
        if (IPAddress.TryParse(address.Host, out _))
            return null;
        if (Array.LastIndexOf(labels, "svc") is >= 2 and var svc)
            return new ClusterHost(labels[svc - 1], string.Join('.', labels[(svc + 1)..]) is "" or DefaultDomain);
        return labels.Length switch
        {
            1 => new ClusterHost(null, true),
            // example.com has the same form.
            2 => new ClusterHost(labels[1], false),
            _ => null,
        };
    }
}
