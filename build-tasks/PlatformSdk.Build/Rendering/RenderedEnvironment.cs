using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Vault;

namespace PlatformSdk.Build.Rendering;

/// <summary>An environment with patches applied, including the user's own objects.</summary>
internal sealed record RenderedEnvironment(ResolvedService Service, IReadOnlyList<RenderedObject> Objects)
{
    // A user's file can contain several objects; it stays one file.
    private IEnumerable<IGrouping<string, RenderedObject>> ByFile => Objects.GroupBy(o => o.FileName, StringComparer.Ordinal);

    /// <summary>The objects that are applied, in the order of kustomization.yaml.</summary>
    internal IEnumerable<RenderedObject> Applied => ByFile.Where(IsApplied).OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f);

    /// <summary>The files of the environment's folder.</summary>
    internal IEnumerable<Artifact> Files()
    {
        var folder = $"deploy/{Service.Environment}/";
        var files = ByFile.ToList();
        var waiting = files.Where(f => !IsApplied(f)).Select(f => f.Key).Order(StringComparer.Ordinal).ToList();
        return files
            .Select(f => YamlArtifact.FromDocuments(folder + f.Key, [.. f.Select(o => o.Object)]))
            .Append(YamlArtifact.WithNote(
                folder + Kustomization.FileName, BeforeRelease.Note(waiting),
                    Kustomization.Render(Service, files.Select(f => f.Key).Except(waiting))))
            .Concat(VaultAccess.Render(Service, folder));
    }

    private bool IsApplied(IEnumerable<RenderedObject> file) => file.All(o => BeforeRelease.IsApplied(Service, o));
}
