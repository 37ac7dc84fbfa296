using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Scorecard.Areas;

/// <summary>Facts about the runbook in the repository. One at an address elsewhere says nothing.</summary>
internal static class RunbookFacts
{
    internal static Answer IsEdited(Subject subject) =>
        Read(subject, (runbook, text) => text.ReplaceLineEndings("\n") == runbook.Skeleton ? 0 : null);

    internal static Answer IsCurrent(Subject subject) => Read(subject, (runbook, text) =>
        runbook.Orphans(text) is [var orphan, ..] ? orphan.Line : runbook.Missing(text).Count > 0 ? 0 : null);

    /// <param name="subject">The service.</param>
    /// <param name="missing">The line where something is missing, 0 for the whole file, or null.</param>
    private static Answer Read(Subject subject, Func<Rendering.Docs.Runbooks.RunbookFile, string, int?> missing)
    {
        if (subject.Context.Rendered.Runbook is not { } runbook)
            return Answer.DoesNotApply;
        return (Text(subject, runbook.Path) is { } text ? missing(runbook, text) : 0) switch
        {
            null => Answer.Passed(Span.WholeFile(runbook.Path)),
            0 => Answer.Missing(Span.WholeFile(runbook.Path)),
            { } line => Answer.Missing(Span.At(runbook.Path, line, 1)),
        };
    }

    /// <summary>The comparison has read it already, unless the build has just written it.</summary>
    private static string? Text(Subject subject, string path) =>
        subject.Context.Plan.Committed.TextOf(path) is { } read && subject.Context.Plan.Changes.All(change => change.Path != path)
            ? read
            : subject.Files.Text(path);
}
