using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Description.Values;

/// <summary>Places below a project that are somebody else's: git's, the compiler's, the build's own, or no file at all on Windows.</summary>
internal static class ReservedPath
{
    /// <summary>Single files that every build derives; openapi.json, which an interface may name, is not among them.</summary>
    internal static readonly IReadOnlyList<string> GeneratedFiles =
        ["catalog-info.yaml", LaptopContainer.ComposeFile, "mkdocs.yml", "docs/index.md", "docs/reference.md", "docs/service.svg"];

    // Compared as macOS and Windows do, where .GIT is .git.
    private static readonly HashSet<string> Files =
        new([.. GeneratedFiles, "platform.yaml", "platform.defaults.yaml"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> TopFolders = new(["bin", "obj", "deploy"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> VersionControl = new([".git", ".hg", ".svn"], StringComparer.OrdinalIgnoreCase);

    internal static bool Is(string path)
    {
        var parts = path.Split('/');
        return Files.Contains(path) || TopFolders.Contains(parts[0]) || Array.Exists(parts, IsReserved);
    }

    // Windows cuts a dot or a space at the end off.
    private static bool IsReserved(string part) => VersionControl.Contains(part.TrimEnd('.', ' ')) || DeviceName.Is(part) || part[^1] is '.' or ' ';
}
