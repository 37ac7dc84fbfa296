using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Runbooks;

/// <summary>Prevents an alert that links to a missing section of the runbook. Only in locked mode: any other build adds the section.</summary>
internal static class MissingSection
{
    internal static void Check(RuleContext context)
    {
        if (!context.Facts.Locked || context.Rendered.Runbook is not { } runbook || context.Plan.Committed.TextOf(runbook.Path) is not { } text)
            return;
        foreach (var alert in runbook.Missing(text))
        {
            context.Report(WritingCodes.RunbookIncomplete, Span.WholeFile(runbook.Path),
                $"The alert '{alert}' has no section in the runbook. Run 'dotnet build -p:PlatformLocked=false' and commit the result.");
        }
    }
}
