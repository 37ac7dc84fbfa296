using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Systems.Discovery;
using PlatformSdk.Build.Authoring.Systems.Laptop;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>
/// The MSBuild task behind the target of the same name: reads the descriptions beside the project of an AppHost, and writes what PlatformSdk.Aspire
/// starts.
/// </summary>
public sealed class PlatformAppHost : FindingTask
{
    /// <summary>The item <c>@(_PlatformProject)</c>.</summary>
    [Required]
    public ITaskItem Project { get; set; } = new Microsoft.Build.Utilities.TaskItem();

    /// <summary>The projects that the AppHost builds.</summary>
    public ITaskItem[] References { get; set; } = [];

    private protected override string Folder => new ProjectItem(Project).Folder;

    private protected override string Subject => Path.GetFileName(new ProjectItem(Project).File);

    private protected override void Run(FindingList findings)
    {
        var item = new ProjectItem(Project);
        var host = GenerationOptions.FromItem(item, [], findings) with { DescriptionFile = Subject };
        if (findings.HasErrors)
            return;
        var folders = ServiceFolders.Below(Path.GetDirectoryName(item.Folder) ?? item.Folder);
        findings.Note("programs are in:" + string.Concat(folders.Select(folder => $"\n  {host.Repository.PathOf(folder)}")));
        var programs = new LaptopPrograms(host, [.. References.Select(one => Path.GetFullPath(Path.Combine(item.Folder, one.ItemSpec)))], findings)
            .Read(folders);
        if (!findings.HasErrors)
            CheckedFile.WriteIfChanged(new ProjectFolder(host.CodeFolder), AppHostFile.Name, LaptopSystemFile.Render(programs), findings);
    }
}
