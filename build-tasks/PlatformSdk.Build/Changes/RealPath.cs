namespace PlatformSdk.Build.Changes;

/// <summary>The real path after following every link; the part that does not exist yet stays as written.</summary>
internal static class RealPath
{
    // The limit of Linux before it reports a loop.
    private const int MostLinks = 40;

    /// <summary>Null when links form a loop.</summary>
    internal static string? Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var place = Path.GetPathRoot(full)!;
        var rest = new Stack<string>(Parts(full[place.Length..]).Reverse());
        for (var links = 0; rest.TryPop(out var part);)
        {
            // After a link, the parent folder is that of the link's target, which only the disk knows.
            if (part == "..")
            {
                place = Path.GetDirectoryName(place) ?? place;
                continue;
            }

            var next = Path.Combine(place, part);
            if (TargetOf(next) is not { } target)
            {
                place = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            var root = Path.GetPathRoot(target);
            place = string.IsNullOrEmpty(root) ? place : Path.GetFullPath(root);
            foreach (var step in Parts(target[(root?.Length ?? 0)..]).Reverse())
                rest.Push(step);
        }

        return place;
    }

    /// <summary>Whether a real path is inside a real folder; the root of a file system already ends with a separator.</summary>
    internal static bool IsBelow(string path, string folder) =>
        path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? TargetOf(string path) => Directory.Exists(path) ? new DirectoryInfo(path).LinkTarget : new FileInfo(path).LinkTarget;

    private static IEnumerable<string> Parts(string path) =>
        path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Where(part => part is not ("" or "."));
}
