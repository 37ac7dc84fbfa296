using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Templates;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>The MSBuild task behind the target of the same name: checks a pack's templates and makes Backstage's front door of each.</summary>
public sealed class PlatformBackstage : FindingTask
{
    /// <summary>The pack's folder.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

    /// <summary>Where the templates are.</summary>
    [Required]
    public string TemplateFolder { get; set; } = "";

    /// <summary>Where the front doors go: a folder each, named by the short name.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>For what is made on the way.</summary>
    [Required]
    public string IntermediateFolder { get; set; } = "";

    /// <summary>The scaffolder action that makes the repository.</summary>
    [Required]
    public string Publish { get; set; } = "";

    /// <summary>The hosts on which a repository may be made, separated by semicolons.</summary>
    [Required]
    public string Hosts { get; set; } = "";

    /// <summary>Who owns the templates in the catalog. Default: the author of each.</summary>
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

        // All or nothing: a pack with one broken template leaves the front doors as they were.
        if (findings.HasErrors)
            return;
        foreach (var (folder, files) in made)
        {
            FrontDoorFolder.Write(folder, files, findings);
            Log.LogMessage(MessageImportance.High, $"  {Path.GetFileName(folder)} -> {Path.Combine(folder, "template.yaml")}");
        }
    }
}
