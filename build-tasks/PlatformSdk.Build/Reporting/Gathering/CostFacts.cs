using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering.Catalog;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>What the service costs, and how a change affects it.</summary>
internal static class CostFacts
{
    /// <summary>
    /// The changes of the environments whose files change. The others cost what they cost before, and reading their files takes time.
    /// </summary>
    internal static IReadOnlyList<CostChange> Changes(RuleContext context, CostEstimate after)
    {
        var plan = context.Since;
        var changed = plan.Changes.Select(c => c.Path.Split('/')).Where(path => path is ["deploy", _, _, ..])
            .Select(path => path[1] == "infrastructure" ? path[2] : path[1]).ToHashSet(StringComparer.Ordinal);
        var files = plan.Committed.Paths
            .Where(path => path == CatalogInfo.FileName || (path.Split('/') is ["deploy", var first, var second, ..]
                && (changed.Contains(first) || (first == "infrastructure" && changed.Contains(second)))))
            .ToDictionary(path => path, path => plan.Committed.TextOf(path)!);
        var before = CostEstimate.EstimateCommitted(context.Model, new CommittedFiles(files));
        return
        [
            .. CostChange.Between(before, after with { Environments = [.. after.Environments.Where(e => changed.Contains(e.Name))] })
                .Where(change => !change.IsNone),
        ];
    }
}
