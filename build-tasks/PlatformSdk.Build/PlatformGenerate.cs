using Microsoft.Build.Framework;
using PlatformSdk.Build.Description.Findings;
using PlatformSdk.Build.Writing;
using Task = Microsoft.Build.Utilities.Task;

namespace PlatformSdk.Build;

/// <summary>The MSBuild task behind the target of the same name: derives everything from <c>platform.yaml</c>.</summary>
public sealed class PlatformGenerate : Task
{
    /// <summary>The project's folder.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

    /// <summary>The description, relative to the project or absolute.</summary>
    [Required]
    public string DescriptionFile { get; set; } = "";

    /// <summary>The platform team's defaults, relative to the project or absolute. Default: none.</summary>
    public string? DefaultsFile { get; set; }

    /// <summary>Where the build's own files go.</summary>
    [Required]
    public string IntermediateFolder { get; set; } = "";

    /// <summary>Where the generated C# goes.</summary>
    [Required]
    public string CodeFolder { get; set; } = "";

    /// <summary>False: only the C# is generated. Default: true.</summary>
    public bool WriteArtifacts { get; set; } = true;

    /// <summary>True: compare instead of write. Default: false.</summary>
    public bool Locked { get; set; }

    /// <summary>True in an editor's design-time build, where findings are left to the next real build. Default: false.</summary>
    public bool DesignTime { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var findings = new FindingList();
        IReadOnlyList<Change> changes = [];
        try
        {
            changes = Generation.Run(
                new GenerationOptions
                {
                    ProjectFolder = ProjectFolder,
                    DescriptionFile = DescriptionFile,
                    DefaultsFile = string.IsNullOrEmpty(DefaultsFile) ? null : Path.GetRelativePath(ProjectFolder, Path.Combine(ProjectFolder, DefaultsFile)).Replace('\\', '/'),
                    IntermediateFolder = Path.Combine(ProjectFolder, IntermediateFolder),
                    CodeFolder = Path.Combine(ProjectFolder, CodeFolder),
                    WriteArtifacts = WriteArtifacts && !DesignTime,
                    Locked = Locked,
                },
                findings);
        }
#pragma warning disable CA1031 // The one place where everything ends: an unforeseen exception would be MSB4018 and a stack trace to the user.
        catch (Exception e)
#pragma warning restore CA1031
        {
            findings.Add(WritingCodes.Internal, Span.Of(DescriptionFile), $"{e.GetType().Name}: {e.Message}");
            Log.LogMessage(MessageImportance.Low, e.ToString());
        }

        if (DesignTime)
            return true;
        FindingLog.Write(Log, ProjectFolder, findings);
        if (!Locked && !findings.HasErrors && changes.Count > 0)
            Log.LogMessage(MessageImportance.High, $"  {DescriptionFile} -> {ChangeSummary.Of(changes)}");
        return !Log.HasLoggedErrors;
    }
}
