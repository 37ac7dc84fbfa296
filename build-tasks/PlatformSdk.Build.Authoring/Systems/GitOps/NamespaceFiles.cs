using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.Systems.GitOps;

/// <summary>
/// <c>namespaces/&lt;environment&gt;/</c>: the namespaces with their labels. To delete a namespace deletes everything in it, databases too, so
/// Argo CD never does.
/// </summary>
internal static class NamespaceFiles
{
    internal static IEnumerable<Artifact> Render(NamespacePlace place) => place.Namespaces.Select(service =>
        YamlArtifact.OfSystem($"{place.Folder}{service.Namespace}.yaml", null, new YamlMapping
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Namespace",
            ["metadata"] = new YamlMapping
            {
                ["name"] = Quoted(service.Namespace),
                ["labels"] = NamespaceLabels.MappingOf(service),
                ["annotations"] = new YamlMapping { ["argocd.argoproj.io/sync-options"] = "Prune=false,Delete=false" },
            },
        }));
}
