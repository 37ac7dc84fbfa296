using Microsoft.Build.Framework;
using PlatformSdk.Build.Description.Findings;
using Task = Microsoft.Build.Utilities.Task;

namespace PlatformSdk.Build;

/// <summary>What the tasks share: where the project and its description are, and that nothing ends in a stack trace.</summary>
public abstract class PlatformTask : Task
{
    /// <summary>The project's folder.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

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

    /// <inheritdoc/>
    public override bool Execute()
    {
        var findings = new FindingList();
        try
        {
            Run(Options(), findings);
        }
#pragma warning disable CA1031 // The one place where everything ends: an unforeseen exception would be MSB4018 and a stack trace to the user.
        catch (Exception e)
#pragma warning restore CA1031
        {
            findings.Add(WritingCodes.Internal, Span.Of(DescriptionFile), $"{e.GetType().Name}: {e.Message}");
            Log.LogMessage(MessageImportance.Low, e.ToString());
        }

        Report(findings);
        return !Log.HasLoggedErrors;
    }

    private protected abstract void Run(GenerationOptions options, FindingList findings);

    private protected virtual void Report(FindingList findings) => FindingLog.Write(Log, ProjectFolder, findings);

    private GenerationOptions Options() => new()
    {
        ProjectFolder = ProjectFolder,
        ProjectPath = ProjectPath(),
        DescriptionFile = DescriptionFile,
        DefaultsFile = string.IsNullOrEmpty(DefaultsFile) ? null : Forward(Path.GetRelativePath(ProjectFolder, Path.Combine(ProjectFolder, DefaultsFile))),
        IntermediateFolder = Path.Combine(ProjectFolder, IntermediateFolder),
        CodeFolder = Path.Combine(ProjectFolder, CodeFolder),
        Registrations = [.. Registrations.Select(r => r.GetMetadata("Method")).Where(m => m.Length > 0)],
        Packages = [.. Registrations.Select(r => r.ItemSpec)],
        OpenApi = OpenApi,
        Locked = Locked,
    };

    private string ProjectPath()
    {
        var path = string.IsNullOrEmpty(RepositoryRoot) ? "." : Forward(Path.GetRelativePath(RepositoryRoot, ProjectFolder));
        return path == "." || path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path) ? "" : path + "/";
    }

    private static string Forward(string path) => path.Replace('\\', '/');
}
