using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Cel;

/// <summary>Images only from the registries in <c>policy.registries</c>: not from one whose name only begins alike.</summary>
internal static class Registries
{
    internal static readonly ClusterRule Rule = new(PolicyCodes.ForbiddenRegistry, """
        variables.repositories.all(r,
          variables.registries.exists(a, (r.lowerAscii() + "/").startsWith(a.lowerAscii() + "/")))
        """)
    {
        Lists = (service, _) => new Dictionary<string, IReadOnlyList<string>> { ["registries"] = service.Platform.Policy.Registries },
    };
}
