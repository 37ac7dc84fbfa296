using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects a policy for signatures that nothing would enforce, or that no image could meet.</summary>
internal static class SignatureCheck
{
    internal static void Run(ResolvedService service, FindingList findings)
    {
        var policy = service.Platform.Policy;
        if (policy.Signatures is not { } signatures)
            return;
        var at = policy.At[PolicyKeys.Signatures].OfName;
        if (policy.Cluster != ClusterEngine.Kyverno)
            findings.Add(SignatureCodes.Unverifiable, at,
                "Only Kyverno verifies 'signatures'. Set 'cluster: kyverno' in 'policy', or remove 'signatures'.");
        else if (service.Platform.ImageRegistry is null)
            findings.Add(SignatureCodes.Unverifiable, at, "'signatures' is for the images of 'imageRegistry', which is not set. Set it.");
        else if (ImageSigner.For(signatures, service.Repository) is null)
            findings.Add(SignatureCodes.Unverifiable, at, signatures is { Key: null, Issuer: null, Subject: null }
                ? "No identity is known that signs for this repository. Set 'key', or 'issuer' and 'subject', in 'signatures'."
                : "Set either 'key', or both 'issuer' and 'subject', in 'signatures'.");
    }
}
