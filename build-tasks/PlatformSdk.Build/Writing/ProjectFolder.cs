namespace PlatformSdk.Build.Writing;

/// <summary>The project's folder, and the only ways by which we reach into it.</summary>
internal sealed class ProjectFolder
{
    private readonly string _root;
    private readonly Dictionary<string, string?> _folders = new(StringComparer.Ordinal);

    internal ProjectFolder(string root)
    {
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    }

    internal string Root => _root;

    /// <summary>The full path of a file of ours, through links that stay inside; null when a link leads outside.</summary>
    internal string? Locate(string relativePath)
    {
        var slash = relativePath.LastIndexOf('/');
        var folder = slash < 0 ? _root : LocateFolder(relativePath[..slash]);
        return folder is null ? null : Follow(new FileInfo(Path.Combine(folder, relativePath[(slash + 1)..])));
    }

    // Twenty files share three folders; the disk is asked once for each.
    private string? LocateFolder(string relativePath)
    {
        if (!_folders.TryGetValue(relativePath, out var located))
        {
            var path = _root;
            foreach (var part in relativePath.Split('/'))
                path = path is null ? null : Follow(new DirectoryInfo(Path.Combine(path, part)));
            _folders[relativePath] = located = path;
        }

        return located;
    }

    private string? Follow(FileSystemInfo place)
    {
        if (place.LinkTarget is null)
            return place.FullName;
        var target = place.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? place.FullName;
        return IsInside(target) ? target : null;
    }

    /// <summary>The files below a folder, as paths of ours; links to folders are not followed.</summary>
    internal IEnumerable<string> Files(string relativeFolder)
    {
        var folder = Path.Combine(_root, relativeFolder);
        if (!Directory.Exists(folder))
            return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 5 };
        return Directory.EnumerateFiles(folder, "*", options)
            .Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Removes the folder of a deleted file, and those above it, as far as they are empty.</summary>
    internal void RemoveEmptyFolders(string relativePath)
    {
        for (var folder = Path.GetDirectoryName(Path.Combine(_root, relativePath))!;
             folder.Length > _root.Length && !Directory.EnumerateFileSystemEntries(folder).Any();
             folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }

    private bool IsInside(string path)
    {
        var real = new DirectoryInfo(_root).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? _root;
        return path.StartsWith(real + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
