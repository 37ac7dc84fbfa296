using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Rendering.Provisioners.Terraform;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>
/// How a change affects the cost. The state before is the state after with the former texts of the files that change: only these are parsed, since
/// parsing all of them would take longer than the rest of the report. The needs and their sizes before are those of the former catalog.
/// </summary>
internal sealed class CostFacts
{
    private readonly RuleContext _context;
    private readonly HashSet<string> _changed;
    private readonly List<string> _former;

    private CostFacts(RuleContext context)
    {
        _context = context;
        _changed = context.Since.Changes.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        _former = [.. context.Since.Changes.Where(c => c.Before is not null).Select(c => c.Path)];
    }

    /// <summary>The changes of the environments whose files change; the others cost what they cost before.</summary>
    internal static IReadOnlyList<CostChange> Changes(RuleContext context, CostEstimate after)
    {
        var facts = new CostFacts(context);
        var changed = context.Rendered.Environments.Where(e => facts._changed.Any(path => IsOf(e.Service.Environment, path))).ToList();
        var names = changed.Select(e => e.Service.Environment).ToHashSet(StringComparer.Ordinal);
        var before = changed.Select(facts.Before).Concat(facts.Removed()).Where(e => e.State.Exists)
            .Select(e => EnvironmentCost.Estimate(e.Service, e.State));
        return
        [
            .. CostChange.Between(after with { Environments = [.. before] },
                    after with { Environments = [.. after.Environments.Where(e => names.Contains(e.Name))] })
                .Where(change => !change.IsNone),
        ];
    }

    /// <summary>Whether a file says what an environment costs. The catalog has the needs of all.</summary>
    private static bool IsOf(string environment, string path) => path == CatalogInfo.FileName
        || path.StartsWith(Folder(environment), StringComparison.Ordinal) || path == InfrastructureFolder.PathOf(environment);

    private (ResolvedService Service, CostState State) Before(RenderedEnvironment environment)
    {
        var name = environment.Service.Environment;
        var now = CostState.FromRendered(environment, _context.Rendered);
        var files = CostState.FromFiles(_context.Since.Committed, _former, name);
        return (environment.Service, new CostState(
            [.. environment.Objects.Where(o => !_changed.Contains(Folder(name) + o.FileName)).Select(o => o.Object), .. files.Objects],
            _changed.Contains(InfrastructureFolder.PathOf(name)) ? files.Infrastructure : now.Infrastructure, Needs(now.Needs, files)));
    }

    /// <summary>The environments that the description no longer has.</summary>
    private IEnumerable<(ResolvedService Service, CostState State)> Removed() =>
        from environment in ObjectChanges.ByEnvironment(_context.Since.Changes)
        where ObjectChanges.IsWhole(environment) && environment.All(c => c.After is null)
        let service = _context.Model.Service with { Environment = environment.Key }
        let files = CostState.FromFiles(_context.Since.Committed, _former, environment.Key)
        select (service, files with { Needs = Needs(StoredNeed.Described(service), files) });

    private IReadOnlyList<StoredNeed> Needs(IReadOnlyList<StoredNeed> now, CostState files) =>
        _changed.Contains(CatalogInfo.FileName) ? files.Needs : now;

    private static string Folder(string environment) => $"deploy/{environment}/";
}
