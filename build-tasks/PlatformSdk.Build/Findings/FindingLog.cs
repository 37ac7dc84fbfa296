using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace PlatformSdk.Build.Findings;

/// <summary>Passes findings to MSBuild with file, line and column, so that an editor can open the place.</summary>
internal static class FindingLog
{
    private const int Most = 100;

    internal static void Write(TaskLoggingHelper log, string projectFolder, FindingList findings)
    {
        foreach (var note in findings.Notes)
            log.LogMessage(MessageImportance.Low, "{0}", note);
        var all = findings.Ordered();
        foreach (var finding in all.Take(Most))
            Write(log, projectFolder, finding);
        if (all.Count > Most)
            Write(log, projectFolder,
                new Finding(DescriptionCodes.TooMany, Span.WholeFile(all[Most].Span.File),
                $"{all.Count - Most} more findings are not shown. Fix those above and build again."));
    }

    private static void Write(TaskLoggingHelper log, string projectFolder, Finding finding)
    {
        var span = finding.Span;
        var file = Path.GetFullPath(Path.Combine(projectFolder, span.File));
        var code = finding.Code;
        switch (finding.Severity)
        {
            case Severity.Error:
                log.LogError("", code.Id, "", code.HelpLink, file, span.Line, span.Column, span.EndLine, span.EndColumn, "{0}", finding.Text);
                break;
            case Severity.Warning:
                log.LogWarning("", code.Id, "", code.HelpLink, file, span.Line, span.Column, span.EndLine, span.EndColumn, "{0}", finding.Text);
                break;
            default:
                log.LogMessage("", code.Id, "", file, span.Line, span.Column, span.EndLine, span.EndColumn, MessageImportance.High, "{0}",
                    finding.Text);
                break;
        }
    }
}
