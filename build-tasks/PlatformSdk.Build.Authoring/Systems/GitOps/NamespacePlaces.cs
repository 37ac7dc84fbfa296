using System.Globalization;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Systems.GitOps;

/// <summary>Which namespaces the system writes, and where.</summary>
internal static class NamespacePlaces
{
    internal static IReadOnlyList<NamespacePlace> Collect(SystemModel system, IEnumerable<SystemService> services)
    {
        // Two applications that own a namespace would take it from each other, so the first system of the repository has it.
        var taken = system.Neighbours.Where(one => string.CompareOrdinal(one.Model.Service.System, system.Name) < 0)
            .SelectMany(one => one.Model.Environments).Where(one => one.Repository is not null).Select(Place).ToHashSet();
        return
        [
            .. services.SelectMany(one => one.Model.Environments).Where(one => !taken.Contains(Place(one)))
                .GroupBy(one => one.Environment).OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(Clusters),
        ];
    }

    private static IEnumerable<NamespacePlace> Clusters(IGrouping<string, ResolvedService> environment) =>
        environment.GroupBy(one => one.Place.Cluster ?? "").OrderBy(one => one.Key, StringComparer.Ordinal).Select((cluster, index) =>
            new NamespacePlace(index == 0 ? environment.Key : string.Create(CultureInfo.InvariantCulture, $"{environment.Key}-{index + 1}"),
                [.. cluster.DistinctBy(one => one.Namespace).OrderBy(one => one.Namespace, StringComparer.Ordinal)]));

    private static (string? Cluster, string Namespace) Place(ResolvedService service) => (service.Place.Cluster, service.Namespace);
}
