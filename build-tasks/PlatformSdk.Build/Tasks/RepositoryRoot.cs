using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>The root of a project's repository: the search for defaults ends there, and the paths in manifests start there.</summary>
/// <param name="Folder">The folder; null when the repository is unknown.</param>
/// <param name="Reason">The reason, for the log.</param>
internal sealed record RepositoryRoot(string? Folder, string Reason)
{
    private const string DefaultsName = "platform.defaults.yaml";

    internal static readonly RepositoryRoot Unknown = new(null, "unknown");

    internal static RepositoryRoot Find(ProjectItem project, FindingList findings)
    {
        if (project.RepositoryRoot is not { } said)
            return Above(project.Folder).FirstOrDefault(HoldsGit) is { } found ? new(found, ".git") : new(null, "no .git in a folder above");
        if (Around(project.Folder, Path.GetFullPath(Path.Combine(project.Folder, said))) is { } root)
            return new(root, "PlatformRepositoryRoot");
        findings.Add(PropertyCodes.NotAround, Span.WholeFile(project.DescriptionFile),
            $"PlatformRepositoryRoot is '{said}', which is not a folder above the project. Correct it, or remove it to use the nearest folder with " +
                $".git.");
        return new(null, "PlatformRepositoryRoot");
    }

    /// <summary>The nearest defaults file, from the project up to the root.</summary>
    internal string? NearestDefaults(string projectFolder) =>
        Up(projectFolder).Select(folder => Path.Combine(folder, DefaultsName)).FirstOrDefault(File.Exists);

    /// <summary>The folders from the given one up to the root; without a root, up to the file system's root.</summary>
    internal IEnumerable<string> Up(string folder) => Folder is null ? Above(folder) : Above(folder).TakeWhile(f => f.Length >= Folder.Length);

    /// <summary>The project's folder in the repository, with forward slashes and a trailing one; empty at the root.</summary>
    internal string PathOf(string projectFolder) =>
        Folder is null || Path.GetRelativePath(Folder, projectFolder).Replace('\\', '/') is not { } path || path == "." ? "" : path + "/";

    /// <summary>A folder in a clone; a file in a worktree or a submodule.</summary>
    internal static bool HoldsGit(string folder) =>
        Path.Combine(folder, ".git") is var git && (File.Exists(git) || File.Exists(Path.Combine(git, "HEAD")));

    /// <summary>
    /// The parent of the project that is the same folder as the given one, by the path that the project uses: links may give it another path.
    /// </summary>
    private static string? Around(string project, string named)
    {
        var real = RealPath.Resolve(Path.TrimEndingDirectorySeparator(named));
        return Above(project).FirstOrDefault(folder => Path.GetRelativePath(folder, named) == ".")
            ?? Above(project).FirstOrDefault(folder => RealPath.Resolve(folder) == real);
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)); at is not null; at = Path.GetDirectoryName(at))
            yield return at;
    }
}
