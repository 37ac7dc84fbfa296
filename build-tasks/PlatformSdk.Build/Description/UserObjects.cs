using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description;

/// <summary>
/// Reads the user's objects in <c>deploy/patches/</c> and <c>deploy/extra/</c>: a file applies to all environments, a folder to one.
/// </summary>
internal static class UserObjects
{
    internal static IReadOnlyList<UserObject> Read(string projectFolder, string folder, FindingList findings)
    {
        var root = Path.Combine(projectFolder, folder);
        if (!Directory.Exists(root))
            return [];
        return
        [
            .. Files(root).SelectMany(file => ReadFile(projectFolder, file, null, findings)),
            .. Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal)
                .SelectMany(environment => Files(environment)
                    .SelectMany(file => ReadFile(projectFolder, file, Path.GetFileName(environment), findings))),
        ];
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder).Where(f => f.EndsWith(".yaml", StringComparison.Ordinal) || f.EndsWith(".yml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

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
