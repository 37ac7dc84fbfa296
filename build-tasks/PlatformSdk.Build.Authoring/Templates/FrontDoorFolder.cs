using PlatformSdk.Build.Authoring.Templates.Entity;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Templates;

/// <summary>The folder of a Backstage template; only generated files are ever replaced.</summary>
internal static class FrontDoorFolder
{
    internal static void Write(string folder, IReadOnlyDictionary<string, byte[]> files, FindingList findings)
    {
        var entity = Path.Combine(folder, TemplateEntity.FileName);
        if (File.Exists(entity) && !File.ReadAllText(entity).StartsWith(TemplateEntity.Mark, StringComparison.Ordinal))
        {
            findings.Add(TemplateCodes.NotOurs, Span.WholeFile(entity),
                $"'{TemplateEntity.FileName}' is hand-written, so its folder is not overwritten. Move it away, or set PlatformBackstageFolder.");
            return;
        }

        var place = new ProjectFolder(folder);
        foreach (var (path, content) in files)
            CheckedFile.WriteIfChanged(place, path, content, findings);
        if (findings.HasErrors)
            return;
        foreach (var skeleton in Directory.EnumerateDirectories(folder, Skeleton.SkeletonParts.Always + "*"))
            RemoveOthers(skeleton, [.. files.Keys.Select(path => Path.GetFullPath(Path.Combine(folder, path)))]);
    }

    private static void RemoveOthers(string folder, HashSet<string> kept)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Where(file => !kept.Contains(Path.GetFullPath(file))).ToList())
            File.Delete(file);
        // Not all at once: a folder may become empty only after its subfolders are deleted.
        foreach (var empty in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Append(folder)
            .OrderByDescending(path => path.Length).Where(path => !Directory.EnumerateFileSystemEntries(path).Any()))
            Directory.Delete(empty);
    }
}
