using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Model.Laptop;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// The services in a repository, for suggestions and for a laptop: it reads no more than some lines of each description and the launch settings, and
/// stops in a repository that is too large to look through.
/// </summary>
internal static partial class NeighbourServices
{
    private const int MostFolders = 5_000;
    private const int MostLevels = 8;

    // No project is in there, and they are the largest folders of a repository. Hidden folders are left out too.
    private static readonly HashSet<string> s_skipped = new(["artifacts", "bin", "deploy", "node_modules", "obj"], StringComparer.OrdinalIgnoreCase);

    /// <summary>In the order of their names. Of two with the same name, the one nearer to the project counts.</summary>
    internal static IReadOnlyList<Neighbour> In(string? repository, string fileName, string project)
    {
        if (repository is null)
            return [];
        var found = new SortedDictionary<string, (Neighbour Service, int Near)>(StringComparer.Ordinal);
        foreach (var folder in Folders(repository, MostLevels).Take(MostFolders))
        {
            if (Read(folder, Path.Combine(folder, fileName)) is { } service && folder.AsSpan().CommonPrefixLength(project) is var near
                && (!found.TryGetValue(service.Name, out var other) || near > other.Near))
            {
                found[service.Name] = (service, near);
            }
        }

        return [.. found.Values.Select(one => one.Service)];
    }

    private static Neighbour? Read(string folder, string file)
    {
        if (TextFile.Read(file) is not { } text || NameLine().Match(text) is not { Success: true } line)
            return null;
        var name = line.Groups["name"].Value;
        var system = SystemLine().Match(text) is { Success: true } said ? said.Groups["name"].Value : null;
        return new Neighbour(name, system, [file, .. new[] { Path.Combine(folder, LaunchSettings.File) }.Where(File.Exists)],
            LaunchSettings.Urls(folder))
        {
            Page = KindLine().IsMatch(text) ? string.Create(CultureInfo.InvariantCulture, $"http://localhost:{LaptopPort.ForName(name)}") : null,
        };
    }

    private static IEnumerable<string> Folders(string folder, int levels) => Below(folder)
        .Where(below => levels > 0 && Path.GetFileName(below) is var name && name[0] != '.' && !s_skipped.Contains(name))
        .SelectMany(below => Folders(below, levels - 1)).Prepend(folder);

    private static string[] Below(string folder)
    {
        try
        {
            // Not through links, which could lead back up.
            return [.. new DirectoryInfo(folder).EnumerateDirectories().Where(one => one.LinkTarget is null).Select(one => one.FullName)
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    [GeneratedRegex("""^name:[ \t]*["']?(?<name>[a-z][-a-z0-9]*)""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NameLine();

    [GeneratedRegex("""^system:[ \t]*["']?(?<name>[a-z][-a-z0-9]*)""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SystemLine();

    [GeneratedRegex("""^kind:[ \t]*["']?(worker|job)\b""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex KindLine();
}
