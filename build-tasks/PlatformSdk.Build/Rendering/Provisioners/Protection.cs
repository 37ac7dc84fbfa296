using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Provisioners;

/// <summary>
/// Protects data from Argo CD: the volumes of a database are deleted together with its Cluster, a backup cannot be read without its ObjectStore, and
/// what a custom resource provides disappears with it. A need with <c>retire</c> has no protection, so that the commit that removes it deletes them;
/// a preview has none either.
/// </summary>
internal static class Protection
{
    internal const string Annotation = "argocd.argoproj.io/sync-options";

    /// <summary>Removes the annotation in a patch: it becomes empty, because kustomize would write null as a text.</summary>
    internal const string Removed = $"  annotations:\n    {Annotation}: \"\"\n";

    internal static YamlMapping? Unless(bool isUnprotected) => isUnprotected ? null : new() { [Annotation] = Quoted("Prune=false,Delete=false") };
}
