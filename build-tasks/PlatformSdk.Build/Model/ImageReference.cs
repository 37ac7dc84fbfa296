namespace PlatformSdk.Build.Model;

/// <summary>The image of an environment. Only a release gives it another tag than <see cref="Unreleased"/>.</summary>
internal sealed record ImageReference(string Repository, string Tag, string? Digest)
{
    internal const string Unreleased = "unreleased";

    public override string ToString() => Digest is null ? $"{Repository}:{Tag}" : $"{Repository}:{Tag}@{Digest}";
}
