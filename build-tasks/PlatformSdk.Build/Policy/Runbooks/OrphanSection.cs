using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Runbooks;

/// <summary>Prevents an on-call engineer from following a section of the runbook whose alert no longer exists.</summary>
internal static class OrphanSection
{
    internal static void Check(RuleContext context)
    {
        if (context.Rendered.Runbook is not { } runbook || context.Plan.Committed.TextOf(runbook.Path) is not { } text)
            return;
        foreach (var (alert, line) in runbook.Orphans(text))
        {
            context.Report(WritingCodes.RunbookOrphan, Span.At(runbook.Path, line, 1),
                $"No environment has the alert of the section '{alert}' any more. Delete the section, or give it another heading.");
        }
    }
}
