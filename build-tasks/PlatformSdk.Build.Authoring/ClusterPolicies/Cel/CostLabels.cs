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
          variables.costLabels.all(l, !l.startsWith(variables.service + "=") ||
            (l.split("=")[1] in variables.labels && variables.labels[l.split("=")[1]] != ""))
        """)
    {
        Lists = (service, isOwn) => new Dictionary<string, IReadOnlyList<string>>
        {
            // Text of which the part before the equals sign is the service.
            ["costLabels"] = !isOwn ? [$"={NoCostLabels.Owner}"] : service.CostCenter is null ? [$"{service.Name}={NoCostLabels.Owner}"]
                : [$"{service.Name}={NoCostLabels.Owner}", $"{service.Name}={NoCostLabels.CostCenter}"],
        },
    };
}
