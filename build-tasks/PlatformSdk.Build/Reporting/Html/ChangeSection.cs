namespace PlatformSdk.Build.Reporting.Html;

/// <summary>What changes in each environment, the most dangerous first, with what it does to what runs there.</summary>
internal static class ChangeSection
{
    private const int MostOpen = 40;

    /// <summary>More safe changes than these would hide the others.</summary>
    private const int MostSafe = 5;

    internal static string? Count(Page page) => page.Report.Service is null ? null : FindingSection.Number(page.Report.Files.Count);

    internal static void Write(HtmlWriter html, Page page)
    {
        var report = page.Report;
        foreach (var lost in report.LostData)
        {
            html.Write($"""<p class="alert"><strong>Data loss:</strong> {lost.Name} is removed with its data.""");
            html.Write($" {(lost.Announced is { } day ? $"Announced for {day:yyyy-MM-dd}." : "Not announced by 'retire'.")}</p>\n");
        }

        if (!report.HasChanges)
            html.Write($"""<p class="empty">No generated file changes.</p>{"\n"}""");
        html.Each(report.Environments.Where(e => e.State != EnvironmentState.Unchanged), environment => Write(html, page, environment));
        if (report.Scripts.Count > 0)
        {
            html.Write($"<h3>Scripts that the next release applies</h3>\n<ul>\n");
            html.Each(report.Scripts, script => html.Write($"<li>{page.Link(script.File)} to {script.Need}</li>\n"));
            html.Write($"</ul>\n");
        }

        if (!report.HasChanges)
            return;
        html.Write($"""<details><summary>All files <span class="count">{report.Files.Count}</span></summary><ul class="files">{"\n"}""");
        html.Each(report.Files, file => html.Write($"<li>{Verb(file.Change)} {page.Link(file.Path)}</li>\n"));
        html.Write($"</ul></details>\n");
    }

    private static void Write(HtmlWriter html, Page page, ReportEnvironment environment)
    {
        html.Write($"<h3>{environment.Name}</h3>\n");
        if (environment.State is EnvironmentState.New or EnvironmentState.Removed)
        {
            html.Write($"<p>{(environment.State == EnvironmentState.New
                ? "The environment is new."
                : "The environment is removed from the repository. What runs there stays until you delete it.")}</p>\n");
        }

        if (!environment.IsReleased && environment.State != EnvironmentState.Removed)
            html.Write($"<p>Nothing is released there yet.</p>\n");
        if (environment.Changes.Count == 0)
            return;
        html.Write($"""<p class="classes">{"\n"}""");
        html.Each(environment.Changes.GroupBy(c => c.Class).OrderByDescending(g => g.Key), same => html.Write(
            $"""<span class="badge {Tone(same.Key)}">{Tiles.Words(same.Key)}</span> {same.Count()}{"\n"}"""));
        html.Write($"</p>\n");
        // They come last.
        var safe = environment.Changes.Count(c => c.Class == ChangeClass.Safe);
        if (environment.Changes.Count > MostOpen || safe <= MostSafe)
        {
            Table(html, page, environment, "Changes", environment.Changes, MostOpen);
            return;
        }

        Table(html, page, environment, "Changes", [.. environment.Changes.SkipLast(safe)], MostOpen);
        Table(html, page, environment, "Safe changes", [.. environment.Changes.TakeLast(safe)], MostSafe);
    }

    private static void Table(
        HtmlWriter html, Page page, ReportEnvironment environment, string what, IReadOnlyList<ReportChange> changes, int mostOpen)
    {
        if (changes.Count == 0)
            return;
        Fold.Begin(html, changes.Count > mostOpen, $"{what} in {environment.Name}", changes.Count);
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="{what} in {environment.Name}"><table><thead><tr>""");
        html.Write($"""<th scope="col">Effect</th><th scope="col">Object and field</th><th scope="col">Change</th><th scope="col">File</th></tr>""" +
            $"""</thead><tbody>{"\n"}""");
        html.Each(changes, change => html.Write($"""
            <tr><td><span class="badge {Tone(change.Class)}">{Tiles.Words(change.Class)}</span><br>{change.Effect}</td>
            <td><strong>{change.Kind}</strong> {change.Name}<br><code>{change.Path}</code></td>
            <td>{Values(change)}</td><td>{page.Link(change.File)}</td></tr>

            """));
        html.Write($"</tbody></table></div>\n");
        Fold.End(html, changes.Count > mostOpen);
    }

    private static HtmlWriter.Part Values(ReportChange change) => html =>
    {
        if (change.Before is null && change.After is null)
            html.Write($"{change.Change}");
        else if (change.Before is null)
            html.Write($"<ins>{change.After}</ins> added");
        else if (change.After is null)
            html.Write($"<del>{change.Before}</del> removed");
        else
            html.Write($"<del>{change.Before}</del> <span aria-hidden=\"true\">→</span> <ins>{change.After}</ins>");
    };

    private static string Tone(ChangeClass effect) => effect switch
    {
        ChangeClass.DataLoss => "loss",
        ChangeClass.Immutable => "error",
        ChangeClass.Restarts => "warning",
        _ => "ok",
    };

    private static string Verb(FileChange change) => change switch
    {
        FileChange.Added => "added",
        FileChange.Deleted => "deleted",
        _ => "changed",
    };
}
