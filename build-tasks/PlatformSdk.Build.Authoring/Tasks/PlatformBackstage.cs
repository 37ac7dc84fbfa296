using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Templates;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>
/// The MSBuild task behind the target of the same name: checks the templates of a pack and generates a Backstage template for each.
/// </summary>
public sealed class PlatformBackstage : FindingTask
{
    /// <summary>The pack's folder.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

    /// <summary>The folder of the templates.</summary>
    [Required]
    public string TemplateFolder { get; set; } = "";

    /// <summary>The folder for the Backstage templates: one subfolder for each, named after the short name.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>The folder for intermediate files.</summary>
    [Required]
    public string IntermediateFolder { get; set; } = "";

    /// <summary>The scaffolder action that creates the repository.</summary>
    [Required]
    public string Publish { get; set; } = "";

    /// <summary>The hosts that offer repositories, separated by semicolons.</summary>
    [Required]
    public string Hosts { get; set; } = "";

    /// <summary>The owner of the templates in the catalog. Default: the author of each template.</summary>
    public string? Owner { get; set; }

    private protected override string Folder => ProjectFolder;

    private protected override string Subject => TemplateFolder;

    private protected override void Run(FindingList findings)
    {
        var templates = Pack.Read(Path.Combine(ProjectFolder, TemplateFolder), ProjectFolder, findings);
        if (findings.HasErrors)
            return;
        var made = new List<(string Folder, IReadOnlyDictionary<string, byte[]> Files)>();
        foreach (var template in templates)
        {
            var options = new FrontDoorOptions(Path.Combine(ProjectFolder, IntermediateFolder, "backstage", template.ShortName), Publish,
                Hosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), string.IsNullOrEmpty(Owner) ? null : Owner);
            if (FrontDoor.Make(template, options, findings) is { } files)
                made.Add((Path.Combine(ProjectFolder, OutputFolder, template.ShortName), files));
        }

        // All or nothing: one broken template leaves all Backstage templates of the pack unchanged.
        if (findings.HasErrors)
            return;
        foreach (var (folder, files) in made)
        {
            FrontDoorFolder.Write(folder, files, findings);
            Log.LogMessage(MessageImportance.High, $"  {Path.GetFileName(folder)} -> {Path.Combine(folder, "template.yaml")}");
        }
    }
}
