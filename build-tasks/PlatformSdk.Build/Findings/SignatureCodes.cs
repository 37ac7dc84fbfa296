namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2533: the signatures of images.</summary>
internal static class SignatureCodes
{
    internal static readonly Code Unverifiable = new("PLAT2533", Severity.Error,
        "The signatures of images cannot be verified",
        "The policy needs an engine that verifies signatures, and the identity or the key that signs. Without both, the cluster would admit every " +
            "image, or none.",
        "policy: { cluster: kyverno, signatures: {} } for a repository in Azure Repos",
        "Set 'policy.cluster: kyverno', and either 'key' or both 'issuer' and 'subject'. For repositories on github.com and gitlab.com, " +
            "'signatures: {}' is enough.")
    { IsForPlatformTeam = true };

    internal static readonly IReadOnlyList<Code> All = [Unverifiable];
}
