using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>The base of tasks of a project: the project, as the targets describe it.</summary>
public abstract class PlatformTask : FindingTask
{
    /// <summary>The item <c>@(_PlatformProject)</c>.</summary>
    [Required]
    public ITaskItem Project { get; set; } = new TaskItem();

    private protected ProjectItem Item => new(Project);

    /// <summary>The severity for a notice that must appear in a terminal, which hides messages, but must never stop a build.</summary>
    private protected Severity Notice => Item.WarningsAreErrors ? Severity.Message : Severity.Warning;

    private protected sealed override string Folder => Item.Folder;

    private protected sealed override string Subject => Item.DescriptionFile;
}
