using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Changes;

/// <summary>The paths that generated files can have; obsolete ones are looked for in the same places.</summary>
internal static class Territory
{
    // Individual files in docs/: the team owns all others.
    private static readonly string[] RootFiles = [.. ReservedPath.GeneratedFiles, "openapi.json"];

    /// <summary>Folders in <c>deploy/</c> that the user owns.</summary>
    private static readonly string[] UserFolders = ["deploy/patches/", "deploy/extra/", "deploy/releases/"];

    internal static IEnumerable<string> Files(ProjectFolder project) =>
        RootFiles.Concat(project.Files("deploy")
            .Where(path => !Array.Exists(UserFolders, folder => path.StartsWith(folder, StringComparison.Ordinal))));
}
