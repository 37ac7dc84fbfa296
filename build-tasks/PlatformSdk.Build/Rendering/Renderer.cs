using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Rendering.Docs;
using PlatformSdk.Build.Rendering.Docs.Runbooks;
using PlatformSdk.Build.Rendering.Drills;
using PlatformSdk.Build.Rendering.Exports;
using PlatformSdk.Build.Rendering.GitOps;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Laptop;
using PlatformSdk.Build.Rendering.Patching;
using PlatformSdk.Build.Rendering.Provisioners.Terraform;

namespace PlatformSdk.Build.Rendering;

/// <summary>Everything that a build writes to the repository, in memory.</summary>
/// <param name="Environments">The objects that policy checks.</param>
/// <param name="Artifacts">The files to write.</param>
/// <param name="WrittenLater">Files generated from the compiled service, such as its OpenAPI document.</param>
/// <param name="Runbook">The runbook, which the team owns once it is written, or null.</param>
internal sealed record Rendered(
    IReadOnlyList<RenderedEnvironment> Environments, IReadOnlyList<Artifact> Artifacts, IReadOnlyList<string> WrittenLater, RunbookFile? Runbook)
{
    /// <summary>The paths of all files, including those written later.</summary>
    internal IEnumerable<string> Paths => Artifacts.Select(a => a.Path).Concat(WrittenLater);
}

internal static class Renderer
{
    /// <param name="model">The resolved description.</param>
    /// <param name="user">The user's patches and objects.</param>
    /// <param name="projectPath">The project's folder in the repository, with forward slashes and a trailing one; empty at the root.</param>
    /// <param name="findings">Receives problems in the user's files.</param>
    internal static Rendered Render(PlatformModel model, UserFiles user, string projectPath, FindingList findings)
    {
        var patches = new Patches(user.Patches);
        ExtraObjects.ReportUnknown(user.Extra, [.. model.Environments.Select(e => e.Environment)], findings);
        var platform = new PlatformPatches(model.Service.Platform.Patches);
        var ours = model.Environments.Select(service =>
            (Service: service, Objects: platform.Apply(service, EnvironmentObjects.Render(service)))).ToList();
        var environments = ours.ConvertAll(e =>
        {
            List<RenderedObject> objects =
                [.. patches.Apply(e.Service.Environment, e.Objects), .. ExtraObjects.For(e.Service.Environment, user.Extra, e.Objects, findings)];
            Hashes.Apply(e.Service.Name, objects);
            return new RenderedEnvironment(e.Service, objects);
        });
        var gitOps = platform.Apply(model.Service, GitOpsFolder.Render(model, projectPath));
        platform.NoteUnused(findings);
        var patchedGitOps = patches.Apply("", gitOps);
        patches.ReportUnused([.. model.Environments.Select(e => e.Environment)], [.. ours.SelectMany(e => e.Objects), .. gitOps], findings);
        Artifact[] derived =
        [
            CatalogInfo.Render(model),
            Compose.Render(model.Service),
            .. environments.SelectMany(e => e.Files()),
            .. InfrastructureFolder.Render(model, user.Infrastructure),
            .. environments.SelectMany(RestoreDrill.Render),
            .. ServiceExports.Render(model, environments),
            .. patchedGitOps.Select(o => YamlArtifact.FromDocuments(GitOpsFolder.Path + o.FileName, o.Object)),
            .. GitOpsFolder.Kustomization(model, patchedGitOps),
        ];
        string[] later = OpenApiDocument.PathOf(model.Service) is { } document ? [document] : [];
        var runbook = RunbookFile.ForModel(model);
        return new Rendered(environments, [.. derived, .. DocsFolder.Render(model, runbook, [.. derived.Select(a => a.Path), .. later])], later,
            runbook);
    }
}
