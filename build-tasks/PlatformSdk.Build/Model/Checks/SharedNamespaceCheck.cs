using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Reports environments that share a namespace: their objects have the same names, so one deployment overwrites the other. It is an error where both
/// name the same cluster, and a warning where they name none: each may have a cluster of its own that the defaults do not mention.
/// </summary>
internal static class SharedNamespaceCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        var places = model.Environments.GroupBy(e => (e.Namespace, Cluster: e.Place.Cluster ?? e.Place.Context));
        foreach (var same in places.Where(place => place.Count() > 1))
        {
            var isCertain = same.Key.Cluster is not null;
            var names = same.Select(e => e.Environment).ToList();
            var place = same.First().Platform.At[DefaultsKeys.Environments][names[^1]];
            findings.Add(ManifestCodes.NamespaceShared, place[EnvironmentDefaultsKeys.Namespace].OfName,
                $"{Shorten.Names(names)} share the namespace '{same.Key.Namespace}', so each overwrites the other. Give each its own 'namespace'"
                + (isCertain ? "." : ", or set its 'cluster'."), isCertain ? Severity.Error : null);
        }
    }
}
