using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Changes;

/// <summary>Where generated files may stand, and so where those that are no longer produced are looked for.</summary>
internal static class Territory
{
    // Single files of docs/: everything else in there is the team's.
    private static readonly string[] RootFiles = [.. ReservedPath.GeneratedFiles, "openapi.json"];

    /// <summary>Folders under <c>deploy/</c> that are the user's.</summary>
    private static readonly string[] UserFolders = ["deploy/patches/", "deploy/extra/", "deploy/releases/"];

    internal static IEnumerable<string> Files(ProjectFolder project) =>
        RootFiles.Concat(project.Files("deploy")
            .Where(path => !Array.Exists(UserFolders, folder => path.StartsWith(folder, StringComparison.Ordinal))));
}
