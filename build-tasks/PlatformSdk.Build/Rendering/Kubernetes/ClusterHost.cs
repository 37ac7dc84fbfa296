using System.Net;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>A host name that leads, or may lead, to pods of the cluster.</summary>
/// <param name="Namespace">Their namespace; null for the caller's own.</param>
/// <param name="IsCertain">Whether it cannot be a name on the internet too.</param>
internal sealed record ClusterHost(string? Namespace, bool IsCertain)
{
    private const string DefaultDomain = "cluster.local";

    /// <summary>
    /// <c>name</c>, <c>name.namespace</c>, and <c>….namespace.svc</c>, with the pod's name before it or the cluster's domain after it.
    /// </summary>
    internal static ClusterHost? Of(WebAddress address)
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
