namespace PlatformSdk.Build.Model;

/// <summary>The image of an environment. Its tag is <see cref="Unreleased"/> until a release sets one.</summary>
internal sealed record ImageReference(string Repository, string Tag, string? Digest)
{
    internal const string Unreleased = "unreleased";

    public override string ToString() => Digest is null ? $"{Repository}:{Tag}" : $"{Repository}:{Tag}@{Digest}";
}
