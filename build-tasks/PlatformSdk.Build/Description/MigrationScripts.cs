using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description;

/// <summary>The SQL scripts of a need, with their text, in the order in which they are applied.</summary>
/// <param name="Folder">Their folder, relative to the project.</param>
/// <param name="Files">Each script by its path relative to the project; null when there is no folder.</param>
/// <param name="Unread">Files that are named like a script, but not exactly so: no build embeds them.</param>
internal sealed record MigrationScripts(string Folder, IReadOnlyList<(string Path, string Text)>? Files, IReadOnlyList<string> Unread)
{
    internal static MigrationScripts Read(string projectFolder, string folder, FindingList findings)
    {
        var path = Path.Combine(projectFolder, folder);
        if (!Directory.Exists(path))
            return new MigrationScripts(folder, null, []);
        var named = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(MigrationSettings.ScriptEnding, StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(projectFolder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)
            .ToLookup(file => file.EndsWith(MigrationSettings.ScriptEnding, StringComparison.Ordinal));
        return new MigrationScripts(folder,
            [.. named[true].Select(file =>
                (file, DescriptionFile.Decode(File.ReadAllBytes(Path.Combine(projectFolder, file)), file, findings) ?? ""))],
            [.. named[false]]);
    }
}
