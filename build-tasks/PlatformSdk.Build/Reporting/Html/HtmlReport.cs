using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>
/// <c>platform-report.html</c>: one file without script and without anything from elsewhere, which a browser opens from a disk. Its policy forbids
/// requests, so not even a mistake in it could send a text of the report anywhere.
/// </summary>
internal static class HtmlReport
{
    /// <summary>The sections in reading order: what needs a decision first.</summary>
    private static readonly IReadOnlyList<Section> Sections =
    [
        new("findings", "Findings", FindingSection.Count, FindingSection.Write),
        new("changes", "Changes", ChangeSection.Count, ChangeSection.Write),
        new("cost", "Cost", CostSection.Count, CostSection.Write),
        new("scorecard", "Scorecard", ScorecardSection.Count, ScorecardSection.Write),
        new("needs", "Needs", NeedSection.Count, NeedSection.Write),
        new("network", "Network", FlowSection.Count, FlowSection.Write),
        new("objects", "Why is it here", ObjectSection.Count, ObjectSection.Write),
        new("waivers", "Waivers", WaiverSection.Count, WaiverSection.Write),
        new("notes", "Notes for the platform team", NoteSection.Count, NoteSection.Write),
    ];

    internal static void Write(Utf8Text text, Report report)
    {
        var (html, page) = (new HtmlWriter(text), new Page(report));
        var shown = Sections.Select(section => (Section: section, Count: section.Count(page))).Where(section => section.Count is not null).ToList();
        var title = report.Service?.Title ?? report.DescriptionFile;
        html.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Asset.Style.Hash}'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{title}: platform report</title>
            <style>
            """);
        html.Write(Asset.Style);
        html.Write($"""
            </style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>

            """);
        Header.Write(html, page);
        html.Write($"""<nav aria-label="Sections"><ul>{"\n"}""");
        html.Each(shown,
            one => html.Write(
            $"""<li><a href="#{one.Section.Id}">{one.Section.Title} <span class="count">{one.Count}</span></a></li>{"\n"}"""));
        html.Write($"""
            </ul></nav>
            <main id="main" tabindex="-1">

            """);
        html.Each(shown.Select(one => one.Section), section =>
        {
            html.Write($"""<section id="{section.Id}" aria-labelledby="{section.Id}-title"><h2 id="{section.Id}-title">{section.Title}</h2>{"\n"}""");
            section.Write(html, page);
            html.Write($"</section>\n");
        });
        html.Write($"</main>\n");
        if (report.Support is { } support)
            html.Write($"<footer><p>Stuck? <a href=\"{support.Text}\" rel=\"noreferrer\">{SupportAddress.Title}</a></p></footer>\n");
        html.Write($"</body>\n</html>\n");
    }

    /// <summary>A section of the page.</summary>
    /// <param name="Id">Its address in the page.</param>
    /// <param name="Title">Its heading.</param>
    /// <param name="Count">What the table of contents says of it; null to leave the section out.</param>
    /// <param name="Write">Writes it.</param>
    private sealed record Section(string Id, string Title, Func<Page, string?> Count, Action<HtmlWriter, Page> Write);
}
