namespace PlatformSdk.Build.Authoring.Figures.Projects;

/// <summary>The projects of a repository, each read once.</summary>
internal sealed class ProjectFolders(string root)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProjectFile?> _files = new(StringComparer.Ordinal);

    internal ProjectFile? Read(string file)
    {
        if (!_files.TryGetValue(file, out var read))
            _files[file] = read = File.Exists(file) ? ProjectFile.Read(file) : null;
        return read;
    }

    /// <summary>The project files in a folder, ordered.</summary>
    internal IReadOnlyList<string> In(string folder)
    {
        if (!_projects.TryGetValue(folder, out var projects))
        {
            _projects[folder] = projects = Directory.Exists(folder)
                ? [.. Directory.EnumerateFiles(folder, "*.*proj").Where(IsProgramming).Order(StringComparer.Ordinal)] : [];
        }

        return projects;
    }

    /// <summary>The folders of the projects that those in a folder reference, directly and through others, relative to the root.</summary>
    internal IReadOnlyList<string> References(string folder)
    {
        var (found, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([folder]));
        while (open.TryPop(out var at))
        {
            foreach (var reference in In(at).SelectMany(file => Read(file)?.Items("ProjectReference") ?? []))
            {
                // A path with a property of MSBuild is not known.
                if (!reference.Contains('$', StringComparison.Ordinal)
                    && Path.GetDirectoryName(Path.GetFullPath(Path.Combine(at, reference.Replace('\\', '/')))) is { } other && found.Add(other))
                    open.Push(other);
            }
        }

        return [.. found.Select(one => Path.GetRelativePath(root, one).Replace('\\', '/'))
            .Where(one => one != ".." && !one.StartsWith("../", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The nearest file of a name, from a folder up to the root.</summary>
    internal string? Nearest(string folder, string name)
    {
        for (var at = folder; at is not null && at.Length >= root.Length; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, name)))
                return Path.Combine(at, name);
        }

        return null;
    }

    private static bool IsProgramming(string file) => Path.GetExtension(file) is ".csproj" or ".fsproj" or ".vbproj";
}
