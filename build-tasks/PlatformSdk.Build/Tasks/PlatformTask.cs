using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>What the tasks of a service share: where its description and its build's own files are.</summary>
public abstract class PlatformTask : FindingTask
{
    /// <summary>The description, relative to the project or absolute.</summary>
    [Required]
    public string DescriptionFile { get; set; } = "";

    /// <summary>Where the build's own files go.</summary>
    [Required]
    public string IntermediateFolder { get; set; } = "";

    /// <summary>Where the generated C# goes.</summary>
    [Required]
    public string CodeFolder { get; set; } = "";

    /// <summary>The platform team's defaults, relative to the project or absolute. Default: none.</summary>
    public string? DefaultsFile { get; set; }

    /// <summary>The root of the repository. Default: none, the project is taken for it.</summary>
    public string? RepositoryRoot { get; set; }

    /// <summary>Whether the build writes the service's OpenAPI document. Default: false.</summary>
    public bool OpenApi { get; set; }

    /// <summary>The stores and the handlers of needs that referenced packages bring, each with its <c>Method</c>. Default: none.</summary>
    public ITaskItem[] Registrations { get; set; } = [];

    /// <summary>True: compare instead of write. Default: false.</summary>
    public bool Locked { get; set; }

    private protected sealed override string Subject => DescriptionFile;

    private protected sealed override void Run(FindingList findings) => Run(Options(), findings);

    private protected abstract void Run(GenerationOptions options, FindingList findings);

    private GenerationOptions Options() => new()
    {
        ProjectFolder = ProjectFolder,
        ProjectPath = ProjectPath(),
        RepositoryRoot = RepositoryRoot,
        DescriptionFile = DescriptionFile,
        DefaultsFile = string.IsNullOrEmpty(DefaultsFile)
            ? null
            : Forward(Path.GetRelativePath(ProjectFolder, Path.Combine(ProjectFolder, DefaultsFile))),
        IntermediateFolder = Path.Combine(ProjectFolder, IntermediateFolder),
        CodeFolder = Path.Combine(ProjectFolder, CodeFolder),
        Registrations = [.. Registrations.Select(r => r.GetMetadata("Method")).Where(m => m.Length > 0)],
        Packages = [.. Registrations.Select(r => r.ItemSpec)],
        OpenApi = OpenApi,
        Locked = Locked,
    };

    private string ProjectPath()
    {
        var path = string.IsNullOrEmpty(RepositoryRoot)
            ? "."
            : Forward(Path.GetRelativePath(Path.Combine(ProjectFolder, RepositoryRoot), ProjectFolder));
        return path == "." || path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path) ? "" : path + "/";
    }

    private static string Forward(string path) => path.Replace('\\', '/');
}
