using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>Who signs images.</summary>
internal sealed record SignatureDescription(string? Key, string? Issuer, string? Subject);

internal static class SignatureKeys
{
    internal static readonly Key<string> Key = new("key", Texts.SigningKey)
    {
        Summary = "The key that signs images: a public key in PEM format, or the address of a key in a key management service.",
        Default = "none: the identity of the pipeline signs",
        Example = "azurekms://shop.vault.azure.net/images",
        Effect = "the attestor in system/policies/signatures.yaml",
    };

    internal static readonly Key<string> Issuer = new("issuer", Texts.Line)
    {
        Summary = "The issuer of the identity that signs.",
        Default = "that of github.com or gitlab.com, for repositories there",
        Example = "https://gitlab.acme.example",
        Effect = "the identities in system/policies/signatures.yaml",
    };

    internal static readonly Key<string> Subject = new("subject", Texts.Line)
    {
        Summary = "The subject of the identity that signs.",
        Default = "the workflow or pipeline of the repository that releases, on main",
        Example = "https://gitlab.acme.example/acme/shop//.gitlab-ci.yml@refs/heads/main",
        Effect = "the identities in system/policies/signatures.yaml",
    };

    internal static readonly ObjectShape<SignatureDescription> Shape =
        new("signatures", [Key, Issuer, Subject], f => new SignatureDescription(f.Get(Key), f.Get(Issuer), f.Get(Subject)));
}
