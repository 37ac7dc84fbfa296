using System.Text.RegularExpressions;
using PlatformSdk.Build.Changes;

namespace PlatformSdk.Build.Writing;

/// <summary>Files that a killed build had staged. The next build deletes them while no other build writes.</summary>
internal static partial class Leftovers
{
    // Several tasks write to the build's own folders, each within milliseconds.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(1);

    /// <param name="project">The project.</param>
    /// <param name="paths">The files that are written in it.</param>
    internal static void InProject(ProjectFolder project, IEnumerable<string> paths)
    {
        foreach (var file in project.Files("deploy").Select(path => Path.Combine(project.Root, path)).Where(IsStaged).ToList())
            AtomicFile.Discard(file);
        InFolders(project, paths.Append(""));
    }

    /// <param name="project">The folder that the paths start in.</param>
    /// <param name="paths">The files that are written; only beside them it is searched.</param>
    internal static void InFolders(ProjectFolder project, IEnumerable<string> paths)
    {
        foreach (var file in paths.Select(path => Path.GetDirectoryName(path) ?? "").Distinct(StringComparer.Ordinal)
            .Select(project.LocateFolder).OfType<string>().SelectMany(StagedIn).ToList())
            AtomicFile.Discard(file);
    }

    /// <param name="folder">The build's own folder.</param>
    /// <param name="now">The current time.</param>
    internal static void InOwn(string folder, DateTimeOffset now)
    {
        foreach (var file in StagedIn(folder).Where(file => File.GetLastWriteTimeUtc(file) < now.UtcDateTime - Abandoned).ToList())
            AtomicFile.Discard(file);
    }

    private static IEnumerable<string> StagedIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, ".*.tmp").Where(IsStaged) : [];

    private static bool IsStaged(string path) => Staged().IsMatch(Path.GetFileName(path));

    [GeneratedRegex(@"^\..+\.[0-9a-f]{32}\.tmp\z", RegexOptions.CultureInvariant)]
    private static partial Regex Staged();
}
