using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Policy.Objects;

/// <summary>The name of an image, as a container runtime reads it: without a registry it comes from docker.io.</summary>
internal sealed partial record ImageName(string Text)
{
    private const string DockerHub = "docker.io";

    /// <summary>Whether a digest fixes the content.</summary>
    internal bool HasDigest => Digest().IsMatch(Text);

    /// <summary>Whether it comes from a registry, with or without a path: not from one that only begins alike.</summary>
    internal bool IsFrom(string registry) => $"{Repository}/".StartsWith($"{registry}/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The registry and the path, without tag and digest.</summary>
    private string Repository
    {
        get
        {
            var path = Text.Split('@')[0];
            var tag = path.LastIndexOf(':');
            if (tag > path.LastIndexOf('/'))
                path = path[..tag];
            var first = path.Split('/')[0];
            return path.Contains('/', StringComparison.Ordinal) && (first.IndexOfAny(['.', ':']) >= 0 || first == "localhost")
                ? path
                : $"{DockerHub}/{(path.Contains('/', StringComparison.Ordinal) ? "" : "library/")}{path}";
        }
    }

    [GeneratedRegex("@sha256:[0-9a-f]{64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();
}
