namespace PlatformSdk.Build.Authoring.Upgrading.Records;

/// <summary>
/// The scaffolds that are upgraded together. The services of a system share one version of the SDK, so the outermost scaffold around a project is
/// upgraded with every scaffold inside it.
/// </summary>
internal static class ScaffoldFolders
{
    // No scaffold is in these, and they can be large.
    private static readonly HashSet<string> s_skipped = new(["bin", "obj", "node_modules", "artifacts"], StringComparer.OrdinalIgnoreCase);

    private static readonly EnumerationOptions s_noLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The outermost scaffold among these folders, which begin with the nearest; null when there is none.</summary>
    internal static string? Outermost(IEnumerable<string> folders) => folders.LastOrDefault(Holds);

    /// <summary>The scaffold of a folder and those inside it, the outer one first.</summary>
    internal static IEnumerable<string> Below(string folder) =>
        (Holds(folder) ? [folder] : Enumerable.Empty<string>()).Concat(Subfolders(folder).SelectMany(Below));

    /// <summary>The folders in which a user keeps files.</summary>
    internal static IEnumerable<string> Subfolders(string folder) => Directory.EnumerateDirectories(folder, "*", s_noLinks)
        .Where(sub => Path.GetFileName(sub) is var name && !s_skipped.Contains(name) && name is not (".git" or ".vs" or ".idea"))
        .Order(StringComparer.Ordinal);

    internal static bool Holds(string folder) => File.Exists(ScaffoldRecord.FileOf(folder));
}
