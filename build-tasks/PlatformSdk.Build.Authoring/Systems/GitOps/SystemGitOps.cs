using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.GitOps;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Systems.GitOps;

/// <summary>
/// All of <c>gitops/</c>: the application that creates all others (app of apps), the projects that limit them, and the namespaces. Argo CD creates
/// the projects first, then the namespaces, then the applications of the services. Without <c>gitops.root</c> or a repository there is no folder.
/// </summary>
internal static class SystemGitOps
{
    internal const string Path = "gitops/";

    internal static IReadOnlyList<Artifact> Render(SystemModel system)
    {
        if (system.Platform.GitOps?.Root is not { } root)
            return [];
        var services = system.Services.Where(one => one.Model.Service.Repository is not null).ToList();
        if (services.FirstOrDefault()?.Model.Service.Repository is not { } repository)
            return [];
        var places = NamespacePlaces.Collect(system, services);
        (string FileName, YamlMapping Object)[] objects =
        [
            ("application.yaml", RootApplication.Render(system, root, repository)),
            .. AppProject.RenderAll(system, services).Select(one => ($"project-{one.Name}.yaml", one.Object)),
            .. places.Select(place => ($"application-namespaces-{place.Name}.yaml", NamespaceApplication.Render(system, root, repository, place))),
        ];
        return
        [
            YamlArtifact.OfSystem(Path + Kustomization.FileName, null, Kustomization.RenderIn(null,
            [
                .. objects.Select(one => one.FileName), .. services.Select(one => $"../{one.Folder}{GitOpsFolder.Path.TrimEnd('/')}"),
            ])),
            .. objects.Select(one => YamlArtifact.OfSystem(Path + one.FileName, null, one.Object)),
            .. places.SelectMany(NamespaceFiles.Render),
        ];
    }
}
