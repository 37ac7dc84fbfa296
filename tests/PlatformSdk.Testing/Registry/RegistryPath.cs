using System.Text.RegularExpressions;

namespace PlatformSdk.Testing.Registry;

/// <summary>
/// What a request is about: <c>/v2/REPOSITORY/manifests|blobs|blobs/uploads/REFERENCE</c>. The name of a repository may hold slashes.
/// </summary>
internal sealed partial record RegistryPath(string Repository, string Kind, string Reference)
{
    internal static RegistryPath? Of(string path)
    {
        if (path is "/v2/" or "/v2")
            return new RegistryPath("", "", "");
        var match = Form().Match(path);
        return match.Success ? new RegistryPath(match.Groups["repository"].Value, match.Groups["kind"].Value, match.Groups["reference"].Value) : null;
    }

    [GeneratedRegex("^/v2/(?<repository>.+?)/(blobs/)?(?<kind>manifests|blobs|uploads)/(?<reference>[^/]*)$")]
    private static partial Regex Form();
}
