using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Systems.Discovery;

/// <summary>
/// The folders with a <c>platform.yaml</c> below a folder: not those of other repositories in it, not templates, and not through links, which could
/// lead back up.
/// </summary>
internal static class ServiceFolders
{
    internal const string Description = "platform.yaml";

    // Largest in a repository, and no service is in there. Hidden folders are left out too.
    private static readonly HashSet<string> s_skipped = new(["artifacts", "bin", "node_modules", "obj"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The folders, ordered by path.</summary>
    internal static IReadOnlyList<string> Below(string root)
    {
        var found = All(root).Where(IsService).ToList();
        found.Sort((one, other) => string.CompareOrdinal(one.Replace('\\', '/') + "/", other.Replace('\\', '/') + "/"));
        return found;
    }

    /// <summary>All folders that are searched, in no order.</summary>
    internal static IEnumerable<string> All(string root)
    {
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (open.TryPop(out var folder))
        {
            yield return folder.FullName;
            var isService = IsService(folder.FullName);
            foreach (var below in Inside(folder).Where(below => IsSearched(below, isService)))
                open.Push(below);
        }
    }

    private static bool IsService(string folder) => File.Exists(Path.Combine(folder, Description));

    /// <summary>The deploy/ folder of a service holds what its build writes.</summary>
    private static bool IsSearched(DirectoryInfo folder, bool isOfService) => folder.LinkTarget is null && folder.Name[0] != '.'
        && !s_skipped.Contains(folder.Name) && !(isOfService && folder.Name == "deploy")
        && !RepositoryRoot.HoldsGit(folder.FullName) && !Directory.Exists(Path.Combine(folder.FullName, ".template.config"));

    private static IReadOnlyList<DirectoryInfo> Inside(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateDirectories()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
