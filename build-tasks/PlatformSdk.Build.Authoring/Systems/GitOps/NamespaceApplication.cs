using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Rendering.GitOps;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.Systems.GitOps;

/// <summary>
/// <c>application-namespaces-&lt;environment&gt;.yaml</c>: the namespaces of an environment, in its cluster. It is also automated in production,
/// because the labels are what the policies of the cluster go by.
/// </summary>
internal static class NamespaceApplication
{
    internal static YamlMapping Render(SystemModel system, string project, Repository repository, NamespacePlace place) =>
        SystemObject.Render(system, "Application", NameOf(system, place), SystemObject.NamespaceWave, new YamlMapping
        {
            ["project"] = Quoted(project),
            ["source"] = new YamlMapping
            {
                ["repoURL"] = Quoted(repository.CloneUrl),
                ["targetRevision"] = Quoted(place.First.Place.TargetRevision ?? "HEAD"),
                ["path"] = Quoted($"{system.ProjectPath}{place.Folder.TrimEnd('/')}"),
            },
            ["destination"] = ArgoApplication.Destination(place.First, place.First.Namespace),
            ["syncPolicy"] = new YamlMapping { ["automated"] = ArgoApplication.Automated() },
        });

    internal static string NameOf(SystemModel system, NamespacePlace place) => $"{system.Name}-namespaces-{place.Name}";
}
