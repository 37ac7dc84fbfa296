using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Ownership;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Cel;

/// <summary>
/// The labels of the owner and of the cost center, which a team without one need not set; nor is it known for objects of no service.
/// </summary>
internal static class CostLabels
{
    internal static readonly ClusterRule Rule = new(PolicyCodes.NoCostLabels, """
        !has(variables.template.spec) ||
          variables.costLabels.all(l, l in variables.labels && variables.labels[l] != "")
        """)
    {
        Lists = (service, isOwn) => new Dictionary<string, IReadOnlyList<string>>
        {
            ["costLabels"] = !isOwn || service.CostCenter is null ? [NoCostLabels.Owner] : [NoCostLabels.Owner, NoCostLabels.CostCenter],
        },
    };
}
