using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>A release as a commit has it. Files of any former version are read, and what cannot be read as a release is left out.</summary>
internal sealed record RecordedRelease(string? Image, string Tag, string? Digest, string? Version, string? Commit)
{
    /// <summary>What runs, whatever it is called: the digest, or without one the image and its tag.</summary>
    internal string Artifact => Digest ?? $"{Image}:{Tag}";

    internal static RecordedRelease? Read(string text) =>
        YamlReader.ReadAll(text, "", new FindingList()) is [YamlMapping release] && release.TextAt("tag") is { Length: > 0 } tag
            ? new RecordedRelease(Given(release, "image"), tag, Given(release, "digest"), Given(release, "version"), Given(release, "commit"))
            : null;

    /// <summary>Whether the same runs. A digest that is added to the same tag, or another tag of the same digest, deploys nothing.</summary>
    internal bool IsSameAs(RecordedRelease other) =>
        Digest is not null && other.Digest is not null ? Digest == other.Digest : (Image, Tag) == (other.Image, other.Tag);

    private static string? Given(YamlMapping release, string key) => release.TextAt(key) is { Length: > 0 } text ? text : null;
}
