using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The release of an environment: <c>deploy/releases/&lt;environment&gt;.yaml</c>, written only by PlatformRelease.</summary>
internal sealed record ReleaseDescription(string? Image, string Tag, string? Digest, string? Version, string? Commit)
{
    /// <summary>Why it was released in spite of a freeze; null outside of one.</summary>
    internal OverrideDescription? Override { get; init; }
}

internal static class ReleaseKeys
{
    internal static readonly Key<string> Image = new("image", Texts.ImageRegistry)
    {
        Summary = "The image, without tag.",
        Default = "<imageRegistry>/<name>",
        Example = "registry.example.com/shop/orders",
        Effect = "the image in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<string> Tag = new("tag", Texts.ImageTag)
    {
        Summary = "The tag of the image.",
        Example = "1.4.2",
        Effect = "the image in deployment.yaml, cronjob.yaml or job.yaml",
        Required = true,
    };

    internal static readonly Key<string> Digest = new("digest", Texts.Digest)
    {
        Summary = "The digest of the image, so that the tested image runs even if the tag moves.",
        Example = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Effect = "the image in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<string> Version = new("version", Texts.Line)
    {
        Summary = "The version of the service.",
        Default = "the tag",
        Example = "1.4.2",
        Effect = "the label app.kubernetes.io/version and service.version in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<string> Commit = new("commit", Texts.Commit)
    {
        Summary = "The commit of the build.",
        Example = "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
        Effect = "an annotation of the pods in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<OverrideDescription> Override = new("override", OverrideKeys.Shape)
    {
        Summary = "Why the release was made in spite of a freeze.",
        Default = "none: the environment was not frozen",
        Example = "{ reason: incident 4711, freeze: Christmas trade, until: 2027-01-04T00:00Z }",
        Effect = "PlatformDeploy deploys during the freeze; annotations in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly ObjectShape<ReleaseDescription> Shape = new("a release", [Image, Tag, Digest, Version, Commit, Override],
        f => new ReleaseDescription(f.Get(Image), f.Need(Tag), f.Get(Digest), f.Get(Version), f.Get(Commit)) { Override = f.Get(Override) });
}
