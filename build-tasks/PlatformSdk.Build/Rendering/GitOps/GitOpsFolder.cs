using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.GitOps;

/// <summary>All of <c>deploy/gitops/</c>. Without a repository, Argo CD has no source, so there is no folder.</summary>
internal static class GitOpsFolder
{
    internal const string Path = "deploy/gitops/";

    /// <param name="model">The service in its environments.</param>
    /// <param name="projectPath">The project's folder in the repository, with forward slashes and a trailing one; empty at the root.</param>
    internal static IReadOnlyList<RenderedObject> Render(PlatformModel model, string projectPath)
    {
        if (model.Service.Repository is not { } repository)
            return [];
        var objects = model.Environments.Select(e =>
            new RenderedObject($"application-{e.Environment}.yaml", ArgoApplication.Render(e, repository, projectPath))).ToList();
        if (PreviewSet.Render(model, repository, projectPath) is { } previews)
            objects.Add(new RenderedObject("application-set-preview.yaml", previews));
        return objects;
    }

    /// <summary>The system's app of apps includes the folder; without it, the folder is read as it is.</summary>
    internal static IEnumerable<Artifact> Kustomization(PlatformModel model, IReadOnlyList<RenderedObject> objects)
    {
        if (objects.Count > 0 && model.Service.Platform.GitOps?.Root is not null)
            yield return YamlArtifact.FromDocuments(Path + Kubernetes.Kustomization.FileName,
                Kubernetes.Kustomization.RenderIn(null, objects.Select(one => one.FileName).Distinct()));
    }

    internal static string NamespaceOf(DefaultsDescription platform) => platform.GitOps?.Namespace ?? GitOpsDescription.DefaultNamespace;

    internal static YamlMapping Metadata(ResolvedService service, string name) => new()
    {
        ["name"] = Yaml.Quoting.Quoted(name),
        ["namespace"] = Yaml.Quoting.Quoted(NamespaceOf(service.Platform)),
        ["labels"] = Kubernetes.Labels.LabelsFor(service),
    };
}
