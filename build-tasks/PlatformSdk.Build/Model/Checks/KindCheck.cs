using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Refuses what means nothing for the kind: a job with replicas would quietly be a job without.</summary>
internal static class KindCheck
{
    internal static void Run(YamlMapping root, ServiceKind kind, FindingList findings)
    {
        Check(root, Language.Service.All, kind, findings);
        foreach (var environment in (root["environments"] as YamlMapping)?.Entries ?? [])
        {
            if (environment.Value is YamlMapping overrides)
                Check(overrides, ServiceKeys.OfEnvironment, kind, findings);
        }
    }

    private static void Check(YamlMapping mapping, IReadOnlyList<Key> keys, ServiceKind kind, FindingList findings)
    {
        foreach (var entry in mapping.Entries.Where(e => e.Value is not YamlScalar { IsNull: true } && !KindOf.Means(keys, e.Name, kind)))
        {
            findings.Add(DescriptionCodes.NotForKind, entry.Key.Span,
                $"'{entry.Name}' does not apply to kind {Choice.Word(kind)}. Remove it, or correct the kind.");
        }
    }
}
