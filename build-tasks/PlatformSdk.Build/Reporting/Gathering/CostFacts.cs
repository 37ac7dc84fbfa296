using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Rendering.Provisioners.Terraform;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>
/// How a change affects the cost. The state before is the state after with the former texts of the files that change: only these are parsed, since
/// parsing all of them would take longer than the rest of the report.
/// </summary>
internal static class CostFacts
{
    /// <summary>The changes of the environments whose files change; the others cost what they cost before.</summary>
    internal static IReadOnlyList<CostChange> Changes(RuleContext context, CostEstimate after)
    {
        var former = context.Since.Changes.ToDictionary(c => c.Path, c => c.Before, StringComparer.Ordinal);
        var changed = context.Rendered.Environments.Where(e => former.Keys.Any(path => IsOf(e, path))).ToList();
        var names = changed.Select(e => e.Service.Environment).ToHashSet(StringComparer.Ordinal);
        var before = changed.Select(e => (e.Service, State: Before(e, context.Rendered, former, context.Since.Committed))).Where(e => e.State.Exists)
            .Select(e => EnvironmentCost.Estimate(e.Service, e.State));
        return
        [
            .. CostChange.Between(after with { Environments = [.. before] },
                    after with { Environments = [.. after.Environments.Where(e => names.Contains(e.Name))] })
                .Where(change => !change.IsNone),
        ];
    }

    /// <summary>Whether a file says what an environment costs. The catalog has the needs of all.</summary>
    private static bool IsOf(RenderedEnvironment environment, string path) => path == CatalogInfo.FileName
        || path.StartsWith(Folder(environment), StringComparison.Ordinal) || path == InfrastructureFolder.PathOf(environment.Service.Environment);

    private static CostState Before(
        RenderedEnvironment environment, Rendered rendered, Dictionary<string, string?> former, CommittedFiles committed)
    {
        var name = environment.Service.Environment;
        var now = CostState.FromRendered(environment, rendered);
        var files = CostState.FromFiles(committed, former.Where(f => f.Value is not null).Select(f => f.Key), name);
        return new CostState(
            [.. environment.Objects.Where(o => !former.ContainsKey(Folder(environment) + o.FileName)).Select(o => o.Object), .. files.Objects],
            former.ContainsKey(InfrastructureFolder.PathOf(name)) ? files.Infrastructure : now.Infrastructure,
            former.ContainsKey(CatalogInfo.FileName) ? files.Resources : null);
    }

    private static string Folder(RenderedEnvironment environment) => $"deploy/{environment.Service.Environment}/";
}
