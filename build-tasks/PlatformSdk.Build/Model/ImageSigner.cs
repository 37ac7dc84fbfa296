using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>Who signs the images of a service: a key, or the identity that the host of its repository gives the pipeline.</summary>
internal sealed record ImageSigner(string? Key, string? Issuer, string? Subject)
{
    /// <summary>Null if nobody is known to sign.</summary>
    internal static ImageSigner? For(SignatureDescription signatures, Repository? repository) => signatures switch
    {
        { Key: { } key, Issuer: null, Subject: null } => new(key, null, null),
        { Key: null, Issuer: { } issuer, Subject: { } subject } => new(null, issuer, subject),
        { Key: null, Issuer: null, Subject: null } => repository is null ? null : OnHost(repository),
        _ => null,
    };

    /// <summary>The workflow or the pipeline of 'platform-system' that signs. Sigstore knows the identities of no other host.</summary>
    private static ImageSigner? OnHost(Repository repository) => repository.Host switch
    {
        "github.com" => new(null, "https://token.actions.githubusercontent.com",
            $"https://github.com/{repository.Path}/.github/workflows/release.yml@refs/heads/main"),
        "gitlab.com" => new(null, "https://gitlab.com", $"https://gitlab.com/{repository.Path}//.gitlab-ci.yml@refs/heads/main"),
        _ => null,
    };
}
