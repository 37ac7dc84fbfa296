using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Docs.Runbooks;

namespace PlatformSdk.Build.Policy;

/// <summary>The runbook that is there, against the alerts that there are.</summary>
internal static class RunbookCheck
{
    /// <summary>The changes; in locked mode without one to a runbook that is there, since it is the team's and never compared.</summary>
    internal static IReadOnlyList<Change> Run(ProjectFolder project, RunbookFile? runbook, IReadOnlyList<Change> changes, bool locked,
        FindingList findings)
    {
        if (runbook is null || project.Locate(runbook.Path) is not { } path || !File.Exists(path))
            return changes;
        // What cannot be read has been told by the plan.
        if (findings.HasErrors)
            return changes;
        var text = InputFile.ReadText(path, ChangePlan.LargestGenerated);
        foreach (var (alert, line) in runbook.Orphans(text))
            findings.Add(WritingCodes.RunbookOrphan, Span.At(runbook.Path, line, 1),
                $"The section '{alert}' belongs to no alert any more. Delete it, or give it another heading.");
        if (!locked)
            return changes;
        foreach (var alert in runbook.Missing(text))
            findings.Add(WritingCodes.RunbookIncomplete, Span.Of(runbook.Path),
                $"The alert '{alert}' has no section in '{runbook.Path}'. Run 'dotnet build' without locked mode (-p:PlatformLocked=false) and " +
                $"commit the result.");
        return [.. changes.Where(c => c.Path != runbook.Path)];
    }
}
