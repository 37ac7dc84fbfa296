using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Changes;

/// <summary>The paths that generated files can have; obsolete ones are looked for in the same places.</summary>
internal static class Territory
{
    // Individual files in docs/: the team owns all others.
    private static readonly string[] RootFiles = [.. ReservedPath.GeneratedFiles, "openapi.json"];

    /// <summary>Folders in <c>deploy/</c> that the user owns.</summary>
    private static readonly string[] UserFolders = ["deploy/patches/", "deploy/extra/", "deploy/releases/"];

    /// <summary>Whether a generated file can have this path.</summary>
    internal static bool Holds(string path) => RootFiles.Contains(path)
        || (path.StartsWith("deploy/", StringComparison.Ordinal) && !Array.Exists(UserFolders, f => path.StartsWith(f, StringComparison.Ordinal)));

    internal static IEnumerable<string> Files(ProjectFolder project) => RootFiles.Concat(project.Files("deploy").Where(Holds));
}
