using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

/// <summary>
/// Protects data from Argo CD: the volumes of a database are deleted together with its Cluster, and a backup cannot be read without its ObjectStore.
/// A need with <c>retire</c> has no protection, so that the commit that removes it deletes them; a preview has none either.
/// </summary>
internal static class Protection
{
    internal const string Annotation = "argocd.argoproj.io/sync-options";

    internal static YamlMapping? For(PostgresCluster database) =>
        database.IsRetiring ? null : new() { [Annotation] = Quoted("Prune=false,Delete=false") };
}
