using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PlatformSdk.Build.Authoring.Figures;
using PlatformSdk.Build.Authoring.Figures.Files;
using PlatformSdk.Build.Authoring.Systems;
using PlatformSdk.Build.Authoring.Systems.Building;
using PlatformSdk.Build.Authoring.Systems.Discovery;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>
/// Writes how the services of a system are delivered, and how many use the platform. It is not part of a build: it reads the whole history, and says
/// something else each day.
/// </summary>
public sealed class PlatformFigures : FindingTask
{
    private const int MostDays = 3660;

    /// <summary>The item <c>@(_PlatformProject)</c>.</summary>
    [Required]
    public ITaskItem Project { get; set; } = new TaskItem();

    /// <summary>The name of the system.</summary>
    [Required]
    public string SystemName { get; set; } = "";

    /// <summary>The indexes of other repositories. Default: none.</summary>
    public ITaskItem[] Indexes { get; set; } = [];

    /// <summary>How many days the figures are made of, up to PlatformToday.</summary>
    [Required]
    public string Days { get; set; } = "";

    /// <summary>
    /// The folder of the files, relative to the project or absolute. Default: <c>artifacts/figures</c> in the root of the repository.
    /// </summary>
    public string? OutputFolder { get; set; }

    /// <summary>The program to run as git; tests use their own.</summary>
    internal string Git { get; set; } = "git";

    private protected override string Folder => new ProjectItem(Project).Folder;

    private protected override string Subject => Path.GetFileName(new ProjectItem(Project).File);

    private protected override void Run(FindingList findings)
    {
        if (!int.TryParse(Days.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > MostDays)
            findings.Add(FiguresCodes.NoDays, Span.WholeFile(Subject),
                $"PlatformFiguresDays is '{Days}'. Set a whole number from 1 to {MostDays}, or remove it to use the last 90 days.");
        var options = SystemOptions.Of(Project, SystemName, Indexes, OutputFolder, findings);
        if (findings.HasErrors)
            return;
        var folders = ServiceFolders.Below(options.Root);
        // Warnings of services are those of the build.
        if (SystemReading.Read(options, folders, findings) is not { } system || findings.HasErrors)
            return;
        var figures = new FiguresBuild(options, days, Git).Run(system, folders, findings);
        var output = new ProjectFolder(options.FiguresFolder!, options.Project.ProjectFolder);
        CheckedFile.WriteIfChanged(output, FiguresFile.Name, FiguresFile.Render(figures), findings);
        CheckedFile.WriteIfChanged(output, EventsFile.Name, EventsFile.Render(figures), findings);
        if (!findings.HasErrors)
            Log.LogMessage(MessageImportance.High, "{0}", $"  {Subject} -> {options.Shown(Path.Combine(output.Root, FiguresFile.Name))}");
    }
}
