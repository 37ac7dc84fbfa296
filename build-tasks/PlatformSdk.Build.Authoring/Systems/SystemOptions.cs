using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Systems;

/// <summary>The input of a system's build.</summary>
/// <param name="Name">The name of the system.</param>
/// <param name="Indexes">The indexes of other repositories, absolute.</param>
/// <param name="Project">The project of the system, as far as it is like that of a service; its description is the project's file.</param>
internal sealed record SystemOptions(string Name, IReadOnlyList<string> Indexes, GenerationOptions Project)
{
    /// <summary>The folder of the site, absolute; null to write none.</summary>
    internal string? SiteFolder { get; init; }

    private const string DefaultFigures = "artifacts/figures";

    /// <summary>The folder of the figures of delivery, absolute; null where there are none.</summary>
    internal string? FiguresFolder { get; init; }

    /// <summary>The options for a project of a system, as the targets describe it.</summary>
    internal static SystemOptions Of(ITaskItem project, string name, IEnumerable<ITaskItem> indexes, string? figures, FindingList findings)
    {
        var item = new ProjectItem(project);
        var options = new SystemOptions(name.Trim(),
            [.. indexes.Select(index => Path.GetFullPath(Path.Combine(item.Folder, index.ItemSpec.Replace('\\', '/')))).Distinct()],
            GenerationOptions.FromItem(item, [], findings) with { DescriptionFile = Path.GetFileName(item.File) });
        return options with
        {
            FiguresFolder = figures?.Trim() is { Length: > 0 } folder ? Path.GetFullPath(Path.Combine(item.Folder, folder.Replace('\\', '/')))
                : Path.Combine(options.RepositoryFolder, DefaultFigures),
        };
    }

    /// <summary>The folder in which services are searched: the one above.</summary>
    internal string Root => Path.GetDirectoryName(Project.ProjectFolder) ?? Project.ProjectFolder;

    /// <summary>The folder that paths of services start in: the root of the repository, or the folder above without one.</summary>
    internal string RepositoryFolder => Project.Repository.Folder ?? Root;

    /// <summary>A path as findings show it: relative to the project.</summary>
    internal string Shown(string path) => Path.GetRelativePath(Project.ProjectFolder, path).Replace('\\', '/');
}
