namespace PlatformSdk.Build.Reporting.Html;

/// <summary>The head of the page: whose report it is, and the answer to "may this be merged?" in one look.</summary>
internal static class Header
{
    internal static void Write(HtmlWriter html, Page page)
    {
        var report = page.Report;
        html.Write($"""<header><p class="kicker">Platform report · {report.Today}</p>{"\n"}""");
        if (report.Service is { } service)
        {
            html.Write($"<h1>{service.Title}</h1>\n");
            if (service.Summary is { } summary)
                html.Write($"""<p class="summary">{summary}</p>{"\n"}""");
            html.Write($"""<dl class="facts">{"\n"}""");
            foreach (var (name, value) in Facts(service))
                html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
            html.Write($"<div><dt>description</dt><dd>{page.Link(report.DescriptionFile)}</dd></div></dl>\n");
        }
        else
        {
            html.Write($"<h1>{report.DescriptionFile}</h1>\n");
        }

        html.Write($"""<ul class="tiles" aria-label="Summary">{"\n"}""");
        html.Each(Tiles.For(report), tile => html.Write(
            $"""<li><a class="tile {tile.Tone}" href="#{tile.Section}"><span class="big">{tile.Value}</span> <span>{tile.Words}</span></a>""" +
                $"""</li>{"\n"}"""));
        html.Write($"</ul>\n<p>{Since(report.Base)}</p>\n</header>\n");
    }

    private static IEnumerable<(string Name, string Value)> Facts(ReportService service) => new[]
    {
        ("name", service.Name), ("kind", service.Kind), ("owner", service.Owner), ("system", service.System), ("tier", service.Tier),
        ("lifecycle", service.Lifecycle), ("retired on", service.Retire), ("cost center", service.CostCenter),
    }.Where(fact => fact.Item2 is not null).Select(fact => (fact.Item1, fact.Item2!));

    private static string Since(ReportBase from) => from switch
    {
        { IsMissing: true } => $"This clone does not have the commit {from.Named}, so changes are those to the committed files.",
        { Commit: { } commit } => $"Changes are those since commit {(commit.Length > 12 ? commit[..12] : commit)}.",
        _ => "Changes are those that this build made to the committed files.",
    };
}
