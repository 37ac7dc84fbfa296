using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description;

/// <summary>The SQL scripts of a need, with their text, in the order in which they are applied.</summary>
/// <param name="Folder">Their folder, relative to the project.</param>
/// <param name="Files">Each script by its path relative to the project; null when there is no folder.</param>
internal sealed record MigrationScripts(string Folder, IReadOnlyList<(string Path, string Text)>? Files)
{
    internal static MigrationScripts Read(string projectFolder, string folder)
    {
        var path = Path.Combine(projectFolder, folder);
        return new MigrationScripts(folder, !Directory.Exists(path) ? null :
        [
            .. Directory.EnumerateFiles(path, "*" + MigrationSettings.ScriptEnding, SearchOption.AllDirectories)
                .Select(file => (Path: Path.GetRelativePath(projectFolder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ]);
    }
}
