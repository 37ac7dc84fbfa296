using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Migrations;

/// <summary>
/// The order in which Argo CD applies the objects of a service with migrations. What the Job needs comes before it, everything else after it: if the
/// Job fails, the former version keeps running. It is not a PreSync hook, because on a first install nothing that it needs would exist.
/// </summary>
internal static class SyncWaves
{
    internal const string Annotation = "argocd.argoproj.io/sync-wave";

    private const string BeforeJob = "-2";
    private const string OfJob = "-1";

    private static readonly string[] s_before =
        ["service-account.yaml", "external-secret.yaml", "secret-provider-class.yaml", "migration-secret-provider-class.yaml",
            "migration-network-policy.yaml"];

    internal static IReadOnlyList<RenderedObject> Apply(ResolvedService service, IReadOnlyList<RenderedObject> objects)
    {
        foreach (var rendered in Migrator.Exists(service) ? objects : [])
        {
            if (WaveOf(rendered.FileName) is not { } wave || rendered.Object["metadata"] is not YamlMapping metadata)
                continue;
            if (metadata["annotations"] is not YamlMapping annotations)
                metadata["annotations"] = annotations = new YamlMapping();
            annotations[Annotation] = YamlScalar.Quoted(wave);
        }
        return objects;
    }

    /// <summary>The files that are applied before the migration has run, the Job's own last.</summary>
    internal static IReadOnlyList<string> FilesUntilJob(IEnumerable<RenderedObject> objects) =>
    [
        .. objects.Select(rendered => rendered.FileName).Where(file => WaveOf(file) is not null).Distinct()
            .OrderBy(file => file == Names.MigrationJobFile),
    ];

    private static string? WaveOf(string file) => file == Names.MigrationJobFile ? OfJob
        : Array.IndexOf(s_before, file) >= 0 || file.StartsWith("database-", StringComparison.Ordinal) ? BeforeJob : null;
}
