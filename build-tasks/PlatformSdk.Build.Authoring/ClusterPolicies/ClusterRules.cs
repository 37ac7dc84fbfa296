using PlatformSdk.Build.Authoring.ClusterPolicies.Cel;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>The rules of policy, as far as a cluster can check them: it sees one object at a time, and none of the files in the repository.</summary>
internal static class ClusterRules
{
    internal static readonly IReadOnlyList<ClusterRule> All = [Registries.Rule, Digest.Rule, Resources.Rule, Restricted.Rule, CostLabels.Rule];

    /// <summary>The others.</summary>
    internal static IEnumerable<Code> NotExpressed =>
        PolicyCodes.All.Where(code => code.Scope is not null).Except(All.Select(rule => rule.Code)).OrderBy(code => code.Id, StringComparer.Ordinal);
}
