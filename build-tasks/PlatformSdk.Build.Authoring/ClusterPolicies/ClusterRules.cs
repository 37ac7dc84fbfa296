using PlatformSdk.Build.Authoring.ClusterPolicies.Cel;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>The rules of policy, as far as a cluster can check them: it sees one object at a time, and none of the files in the repository.</summary>
internal static class ClusterRules
{
    internal static readonly IReadOnlyList<ClusterRule> All =
        [Registries.Rule, Digest.Rule, Resources.Rule, Restricted.Rule, Grace.Rule, CostLabels.Rule];
}
