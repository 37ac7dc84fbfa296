using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description;

/// <summary>
/// Reads the user's objects in <c>deploy/patches/</c> and <c>deploy/extra/</c>: a file applies to all environments, a folder to one.
/// </summary>
internal static class UserObjects
{
    /// <summary>Without following links, which could lead round in a circle.</summary>
    private static readonly EnumerationOptions s_below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    internal static IReadOnlyList<UserObject> Read(string projectFolder, string folder, FindingList findings)
    {
        var root = Path.Combine(projectFolder, folder);
        if (!Directory.Exists(root))
            return [];
        ReportUnread(projectFolder, root, folder, findings);
        return
        [
            .. Files(root).SelectMany(file => ReadFile(projectFolder, file, null, findings)),
            .. Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal)
                .SelectMany(environment => Files(environment)
                    .SelectMany(file => ReadFile(projectFolder, file, Path.GetFileName(environment), findings))),
        ];
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder).Where(IsYaml).Order(StringComparer.Ordinal);

    private static bool IsYaml(string file) =>
        file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Below the folder of an environment no build looks, so an object there would have no effect.</summary>
    private static void ReportUnread(string projectFolder, string root, string folder, FindingList findings)
    {
        foreach (var file in Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateDirectories)
            .SelectMany(nested => Directory.EnumerateFiles(nested, "*", s_below)).Where(IsYaml).Order(StringComparer.Ordinal))
            findings.Add(DescriptionCodes.BadPatch, Span.WholeFile(Path.GetRelativePath(projectFolder, file).Replace('\\', '/')),
                $"No build reads a folder as deep as this. Move the file to {folder}/<environment>/ for one environment, or to {folder}/ for all.");
    }

    private static IEnumerable<UserObject> ReadFile(string projectFolder, string path, string? environment, FindingList findings)
    {
        var shownAs = Path.GetRelativePath(projectFolder, path).Replace('\\', '/');
        if (DescriptionFile.ReadText(path, shownAs, findings) is not { } text || YamlReader.ReadAll(text, shownAs, findings) is not { } documents)
            yield break;
        foreach (var document in documents)
        {
            var found = document is YamlMapping mapping ? new UserObject(shownAs, environment, mapping) : null;
            if (found is { Kind.Length: > 0, Name.Length: > 0 })
                yield return found;
            else
                findings.Add(DescriptionCodes.BadPatch, document.Span,
                    "The file does not identify an object. Start with apiVersion, kind and metadata.name.");
        }
    }
}
