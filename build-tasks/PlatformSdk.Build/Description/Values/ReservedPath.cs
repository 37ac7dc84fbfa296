using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Description.Values;

/// <summary>Paths in a project that the user's files cannot have: they belong to git, the compiler or the build, or are invalid on Windows.</summary>
internal static class ReservedPath
{
    /// <summary>Files that builds generate. openapi.json is not one of them, because an API may use it.</summary>
    internal static readonly IReadOnlyList<string> GeneratedFiles =
        ["catalog-info.yaml", LaptopContainer.ComposeFile, "mkdocs.yml", "docs/index.md", "docs/reference.md", "docs/service.svg",
            .. ExportedFiles];

    /// <summary>Files for other tools, where the platform team asks for them.</summary>
    private static IReadOnlyList<string> ExportedFiles => ["port.yml", "cortex.yaml", "opslevel.yml", "score.yaml", "openslo.yaml"];

    // Compared like on macOS and Windows, where .GIT is .git.
    private static readonly HashSet<string> Files =
        new([.. GeneratedFiles, "platform.yaml", "platform.defaults.yaml"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> TopFolders = new(["bin", "obj", "deploy"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> VersionControl = new([".git", ".hg", ".svn"], StringComparer.OrdinalIgnoreCase);

    internal static bool Is(string path)
    {
        var parts = path.Split('/');
        return Files.Contains(path) || TopFolders.Contains(parts[0]) || Array.Exists(parts, IsReserved);
    }

    // Windows removes a trailing dot or space.
    private static bool IsReserved(string part) => VersionControl.Contains(part.TrimEnd('.', ' ')) || DeviceName.Is(part) || part[^1] is '.' or ' ';
}
