namespace PlatformSdk.Build.Reporting.Html;

/// <summary>What the service needs: as a picture, and as a table for those who cannot see it or search it.</summary>
internal static class NeedSection
{
    internal static string? Count(Page page) => page.Report.Service is null ? null : FindingSection.Number(page.Report.Needs.Count);

    internal static void Write(HtmlWriter html, Page page)
    {
        var report = page.Report;
        if (report.Needs.Count == 0)
        {
            html.Write($"""<p class="empty">The service needs nothing.</p>{"\n"}""");
            return;
        }

        html.Write($"""<div class="scroll diagram" tabindex="0" role="region" aria-label="Diagram of the service and its needs">{"\n"}""");
        NeedDiagram.Write(html, report.Service!, report.Needs);
        html.Write($"</div>\n");
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Table of the needs"><table><thead><tr><th """ +
            $"""scope="col">Need</th><th scope="col">Type</th>""");
        html.Write($"""<th scope="col">Provided by</th><th scope="col">Written at</th></tr></thead><tbody>{"\n"}""");
        foreach (var need in report.Needs)
        {
            html.Write($"<tr><th scope=\"row\">{need.Name}</th>" +
                $"<td>{need.Type}{(need.IsOptional ? ", optional" : "")}{(need.HoldsData ? ", holds data" : "")}</td><td>");
            html.Each(need.Provided, one => html.Write($"{one.Environment}: {one.By}, {one.Description}<br>"));
            html.Write($"</td><td>{page.Link(need.Place)}</td></tr>\n");
        }

        html.Write($"</tbody></table></div>\n");
    }
}
