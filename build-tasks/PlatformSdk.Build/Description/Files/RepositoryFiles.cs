namespace PlatformSdk.Build.Description.Files;

/// <summary>
/// The names of the files around a project that tell how a team works, such as a readme and workflows: those in the folders from the project up
/// to the root of the repository, and those in some folders of theirs.
/// </summary>
internal sealed class RepositoryFiles
{
    internal const string Defaults = "platform.defaults.yaml";

    private static readonly string[] Inner = [".github", ".gitlab", ".azuredevops", "docs", "tests", "test"];

    private readonly string _project;
    private readonly string _root;
    private readonly Dictionary<string, IReadOnlyList<string>> _listed;

    /// <param name="project">The folder of the project.</param>
    /// <param name="root">The root of its repository; null when it is unknown.</param>
    /// <param name="listed">The folders that were listed before, for projects that share theirs; null for one project alone.</param>
    internal RepositoryFiles(string project, string? root, Dictionary<string, IReadOnlyList<string>>? listed = null)
    {
        _project = Path.TrimEndingDirectorySeparator(Path.GetFullPath(project));
        _root = root is null ? _project : Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        _listed = listed ?? new(StringComparer.Ordinal);
    }

    /// <summary>The first file, relative to the project, whose path in the folder that it was found in passes.</summary>
    internal string? Find(Func<string, bool> matches)
    {
        foreach (var folder in Folders())
        {
            if (FilesIn(folder).FirstOrDefault(matches) is { } found)
                return Relative(_project, Path.Combine(folder, found));
        }

        return null;
    }

    internal string? Text(string fromProject) => TextFile.Read(Path.Combine(_project, fromProject));

    /// <summary>The path of a file in the root, relative to the project.</summary>
    internal string FromRoot(string path) => Path.GetRelativePath(_project, Path.Combine(_root, path)).Replace('\\', '/');

    private IEnumerable<string> Folders()
    {
        for (var at = _project; at is not null && at.Length >= _root.Length; at = Path.GetDirectoryName(at))
            yield return at;
    }

    private IReadOnlyList<string> FilesIn(string folder)
    {
        if (_listed.TryGetValue(folder, out var known))
            return known;
        var found = new List<string>();
        foreach (var inner in Inner)
            found.AddRange(Enumerate(Path.Combine(folder, inner), 3));
        found.AddRange(Enumerate(folder, 0));
        foreach (var tests in TestFolders(folder))
            found.AddRange(Enumerate(Path.Combine(folder, tests), 0));
        // Each begins with the folder, so no path has to be resolved.
        var skipped = Path.Join(folder, "x").Length - 1;
        var names = found.ConvertAll(file => file[skipped..].Replace('\\', '/'));
        names.Sort(StringComparer.Ordinal);
        return _listed[folder] = names;
    }

    private static IEnumerable<string> TestFolders(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder, "*Tests").Select(path => Path.GetFileName(path))
        : [];

    private static IEnumerable<string> Enumerate(string folder, int depth) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", new EnumerationOptions
        {
            RecurseSubdirectories = depth > 0,
            MaxRecursionDepth = depth,
            AttributesToSkip = FileAttributes.ReparsePoint,
        })
        : [];

    private static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
}
