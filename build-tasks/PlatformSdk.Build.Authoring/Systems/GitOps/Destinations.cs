using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Systems.GitOps;

/// <summary>Where the objects of services go: a namespace in a cluster.</summary>
internal static class Destinations
{
    /// <summary>Each once, ordered by cluster and namespace. The namespaces of previews have a number in place of the star.</summary>
    internal static IReadOnlyList<(ResolvedService Service, string Namespace)> Collect(IEnumerable<PlatformModel> services) =>
    [
        .. services.SelectMany(one => one.Environments).SelectMany(NamespacesOf).DistinctBy(one => (one.Service.Place.Cluster, one.Namespace))
            .OrderBy(one => one.Service.Place.Cluster ?? "", StringComparer.Ordinal).ThenBy(one => one.Namespace, StringComparer.Ordinal),
    ];

    private static IEnumerable<(ResolvedService Service, string Namespace)> NamespacesOf(ResolvedService service) => service.HasPreviews
        ? [(service, service.Namespace), (service, Previews.NamespaceOf(service.Name, "*"))]
        : [(service, service.Namespace)];
}
