using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PlatformSdk.Build.Authoring.Systems;
using PlatformSdk.Build.Authoring.Systems.Building;
using PlatformSdk.Build.Authoring.Systems.Discovery;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>
/// The MSBuild task behind the target of the same name: checks what no single service can see, and writes the files that describe the system.
/// </summary>
public sealed class PlatformSystem : FindingTask
{
    /// <summary>The item <c>@(_PlatformProject)</c>.</summary>
    [Required]
    public ITaskItem Project { get; set; } = new TaskItem();

    /// <summary>The name of the system.</summary>
    [Required]
    public string SystemName { get; set; } = "";

    /// <summary>The indexes of other repositories. Default: none.</summary>
    public ITaskItem[] Indexes { get; set; } = [];

    /// <summary>Whether the site is written: true or false. Default: true.</summary>
    public string? Site { get; set; }

    /// <summary>The folder of the site, relative to the project or absolute. Default: <c>artifacts/site</c> in the root of the repository.</summary>
    public string? SiteFolder { get; set; }

    /// <summary>The folder of the figures of delivery that the site shows. Default: <c>artifacts/figures</c> in the root of the repository.</summary>
    public string? FiguresFolder { get; set; }

    private protected override string Folder => new ProjectItem(Project).Folder;

    private protected override string Subject => Path.GetFileName(new ProjectItem(Project).File);

    private string? _defaults;

    private protected override void Report(FindingList findings)
    {
        base.Report(findings);
        if (findings.HasErrors)
            SupportHint.Write(Log, BuildEngine, _defaults);
    }

    private protected override void Run(FindingList findings)
    {
        var options = SystemOptions.Of(Project, SystemName, Indexes, FiguresFolder, findings);
        var project = options.Project;
        _defaults = project.DefaultsFile is { } file ? Path.Combine(project.ProjectFolder, file) : null;
        if (findings.HasErrors)
            return;
        if (new ProjectItem(Project).ReadFlag(Site, "PlatformSite", findings) ?? true)
            options = options with { SiteFolder = FolderOfSite(options) };
        if (findings.HasErrors)
            return;
        var folders = ServiceFolders.Below(options.Root);
        findings.Note("services are in:" + string.Concat(folders.Select(folder => $"\n  {options.Shown(folder)}")));
        if (!project.Locked && SystemStamp.IsCurrent(options, folders, findings))
        {
            findings.Note("nothing changed since the last build of the system");
            return;
        }

        if (SystemBuild.Run(options, folders, findings) is not { } built)
            return;
        if (!project.Locked && !findings.HasErrors)
            SystemStamp.Save(options, folders, built.Outputs, findings);
        if (built.Changes.Count > 0 && !project.Locked && !findings.HasErrors)
            Log.LogMessage(MessageImportance.High, "{0}", $"  {Subject} -> {Summary(built)}");
        if (built.Site is { Changed: > 0 } site)
            Log.LogMessage(MessageImportance.High, "{0}", $"  {Subject} -> {site.Home}");
    }

    private string FolderOfSite(SystemOptions options) => SiteFolder?.Trim() is { Length: > 0 } folder
        ? Path.GetFullPath(Path.Combine(options.Project.ProjectFolder, folder.Replace('\\', '/')))
        : Path.Combine(options.RepositoryFolder, Systems.Site.SiteFolder.Default);

    private static string Summary(SystemBuilt built) => string.Create(CultureInfo.InvariantCulture,
        $"{built.System.Name}, {built.System.Services.Count} service{(built.System.Services.Count == 1 ? "" : "s")}: ")
        + ChangeSummary.Summarize(built.Changes);
}
