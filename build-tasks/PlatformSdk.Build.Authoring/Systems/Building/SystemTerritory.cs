using PlatformSdk.Build.Changes;

namespace PlatformSdk.Build.Authoring.Systems.Building;

/// <summary>Where generated files of a system can be: everywhere in its folder that MSBuild does not use.</summary>
internal static class SystemTerritory
{
    private static readonly string[] s_skipped = ["bin/", "obj/", "artifacts/"];

    internal static IEnumerable<string> Files(ProjectFolder project) =>
        project.Files("").Where(path => !Array.Exists(s_skipped, folder => path.StartsWith(folder, StringComparison.Ordinal)));
}
