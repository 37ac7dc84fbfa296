using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>The base of tasks that read the description.</summary>
public abstract class DescriptionTask : PlatformTask
{
    /// <summary>The stores and need handlers of referenced packages, each with its <c>Method</c>. Default: none.</summary>
    public ITaskItem[] Registrations { get; set; } = [];

    /// <summary>The packages with the organization's own rules, each with its <c>Version</c> and <c>Assembly</c>. Default: none.</summary>
    public ITaskItem[] Policies { get; set; } = [];

    /// <summary>Whether files were compared instead of written.</summary>
    [Output]
    public bool IsLocked { get; private set; }

    private string? _defaults;

    private protected sealed override void Run(FindingList findings)
    {
        var options = GenerationOptions.FromItem(Item, Registrations, findings) with { Policies = PolicyItems.Read(Policies, Item) };
        IsLocked = options.Locked;
        _defaults = options.DefaultsFile is { } file ? Path.Combine(options.ProjectFolder, file) : null;
        if (!findings.HasErrors)
            Run(options, findings);
    }

    private protected override void Report(FindingList findings)
    {
        base.Report(findings);
        if (findings.HasErrors)
            SupportHint.Write(Log, BuildEngine, _defaults);
    }

    private protected abstract void Run(GenerationOptions options, FindingList findings);
}
