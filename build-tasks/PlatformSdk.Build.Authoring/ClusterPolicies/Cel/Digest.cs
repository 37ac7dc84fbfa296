using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Cel;

/// <summary>Images with a digest. Before the first release of a service none is known, and there is no image that could start.</summary>
internal static class Digest
{
    internal static readonly ClusterRule Rule = new(PolicyCodes.NoDigest, $$"""
        variables.images.all(i, i.matches("@sha256:[0-9a-f]{64}$") ||
          i.endsWith("/" + variables.service + ":{{ImageReference.Unreleased}}") || i == variables.service + ":{{ImageReference.Unreleased}}")
        """);
}
