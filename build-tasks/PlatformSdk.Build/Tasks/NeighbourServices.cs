using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Files;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// The names of the services in a repository, for suggestions only: it reads no more than a line of each description, and stops in a repository that
/// is too large to look through.
/// </summary>
internal static partial class NeighbourServices
{
    private const int MostFolders = 5_000;
    private const int MostLevels = 8;

    // No project is in there, and they are the largest folders of a repository. Hidden folders are left out too.
    private static readonly HashSet<string> s_skipped = new(["artifacts", "bin", "deploy", "node_modules", "obj"], StringComparer.OrdinalIgnoreCase);

    internal static IReadOnlyList<string> In(string? repository, string fileName)
    {
        if (repository is null)
            return [];
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Folders(repository, MostLevels).Take(MostFolders).Select(folder => Path.Combine(folder, fileName)).Where(File.Exists))
        {
            if (TextFile.Read(file) is { } text && NameLine().Match(text) is { Success: true } line)
                names.Add(line.Groups["name"].Value);
        }

        return [.. names];
    }

    private static IEnumerable<string> Folders(string folder, int levels) => Below(folder)
        .Where(below => levels > 0 && Path.GetFileName(below) is var name && name[0] != '.' && !s_skipped.Contains(name))
        .SelectMany(below => Folders(below, levels - 1)).Prepend(folder);

    private static string[] Below(string folder)
    {
        try
        {
            // Not through links, which could lead back up.
            return [.. new DirectoryInfo(folder).EnumerateDirectories().Where(one => one.LinkTarget is null).Select(one => one.FullName)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    [GeneratedRegex("""^name:[ \t]*["']?(?<name>[a-z][-a-z0-9]*)""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NameLine();
}
