using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Templates;

/// <summary>The templates of a pack, found in the same way as the template engine finds them.</summary>
internal static class Pack
{
    /// <param name="folder">The folder to search.</param>
    /// <param name="project">The folder that shown paths are relative to; its build folders are skipped.</param>
    /// <param name="findings">Receives problems in the templates.</param>
    internal static IReadOnlyList<TemplateDefinition> Read(string folder, string project, FindingList findings)
    {
        var files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "template.json",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            : [];
        var folders = files.Select(file => Path.GetDirectoryName(file)!)
            .Where(path => Path.GetFileName(path) == TemplateDefinition.Configuration && !IsBuilt(Path.GetRelativePath(folder, path)))
            .Select(path => Path.GetDirectoryName(path)!).Order(StringComparer.Ordinal).ToList();
        if (folders.Count == 0)
            findings.Add(TemplateCodes.NoTemplates, Span.WholeFile(project),
                $"The folder '{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}' contains no "
                + $"{TemplateDefinition.Configuration}/template.json. Correct PlatformTemplateFolder.");

        var templates = folders.Select(path => TemplateDefinition.Read(path, project, findings)).OfType<TemplateDefinition>().ToList();
        foreach (var template in templates)
            DefinitionCheck.Run(template, findings);
        foreach (var twice in templates.GroupBy(t => t.ShortName, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key.Length > 0 && group.Count() > 1))
            findings.Add(TemplateCodes.BadShortName, twice.Last().Places.PlaceOf("shortName"),
                $"'{twice.Key}' is the short name of {twice.Count()} templates. Use a different one for each.");
        return templates;
    }

    private static bool IsBuilt(string path) => path.Split('/', '\\')[0] is "bin" or "obj" or "artifacts";
}
