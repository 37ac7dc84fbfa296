namespace PlatformSdk.Build.Changes;

/// <summary>The project's folder, or another folder that a build writes to. Every access goes through it, so no link can lead outside.</summary>
internal sealed class ProjectFolder
{
    private readonly string _root;
    private readonly string _realRoot;
    private readonly string? _seenFrom;
    private readonly Dictionary<string, string?> _folders = new(StringComparer.Ordinal);

    /// <param name="root">The folder.</param>
    /// <param name="seenFrom">The folder of the project, if this is another one: findings show paths from there.</param>
    internal ProjectFolder(string root, string? seenFrom = null)
    {
        _seenFrom = seenFrom;
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        _realRoot = RealPath.Resolve(_root) ?? _root;
    }

    internal string Root => _root;

    /// <summary>
    /// The folder that contains a user's path: the nearest of the given folders. For a path outside all of them, it is the folder that the path
    /// names.
    /// </summary>
    internal static (ProjectFolder Folder, string Path) Holding(string path, params IReadOnlyList<string> folders)
    {
        var full = Path.GetFullPath(path);
        var root = folders.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
            .Where(folder => RealPath.IsBelow(full, folder)).MaxBy(folder => folder.Length) ?? Path.GetDirectoryName(full)!;
        return (new ProjectFolder(root), Path.GetRelativePath(root, full).Replace('\\', '/'));
    }

    /// <summary>The absolute path of a generated file, through links that stay inside; null when a link leads outside or is broken.</summary>
    internal string? Locate(string relativePath)
    {
        var slash = relativePath.LastIndexOf('/');
        var folder = LocateFolder(slash < 0 ? "" : relativePath[..slash]);
        return folder is null ? null : Inside(Path.Combine(folder, relativePath[(slash + 1)..]));
    }

    /// <summary>The same for a folder; the empty path is the project's own.</summary>
    internal string? LocateFolder(string relativePath)
    {
        if (relativePath.Length == 0)
            return _realRoot;
        // Twenty files share three folders, so each folder is resolved once.
        if (!_folders.TryGetValue(relativePath, out var located))
            _folders[relativePath] = located = Inside(Path.Combine(_realRoot, relativePath));
        return located;
    }

    private string? Inside(string path) => RealPath.Resolve(path) is { } real && RealPath.IsBelow(real, _realRoot) ? real : null;

    /// <summary>A path as findings show it.</summary>
    internal string Shown(string relativePath) =>
        _seenFrom is null ? relativePath : Path.GetRelativePath(_seenFrom, Path.Combine(_root, relativePath)).Replace('\\', '/');

    /// <summary>The files in a folder, as relative paths. The folder may be a link that stays inside; no link below it is followed.</summary>
    internal IEnumerable<string> Files(string relativeFolder)
    {
        var folder = Path.Combine(_root, relativeFolder);
        if (LocateFolder(relativeFolder) is null || !Directory.Exists(folder))
            return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 5 };
        return Directory.EnumerateFiles(folder, "*", options)
            .Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Deletes the folder of a deleted file and its parents, as long as they are empty.</summary>
    internal void RemoveEmptyFolders(string relativePath)
    {
        for (var folder = Path.GetDirectoryName(Path.Combine(_root, relativePath))!;
             folder.Length > _root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();
             folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }
}
