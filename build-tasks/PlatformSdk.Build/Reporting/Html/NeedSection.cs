namespace PlatformSdk.Build.Reporting.Html;

/// <summary>What the service needs and who needs it: as a picture, and as tables for those who cannot see it or search it.</summary>
internal static class NeedSection
{
    internal static string? Count(Page page) => page.Report.Service is null ? null : FindingSection.Number(page.Report.Needs.Count);

    internal static void Write(HtmlWriter html, Page page)
    {
        var (report, callers) = (page.Report, page.Report.Callers ?? []);
        if (report.Needs.Count + callers.Count > 0)
        {
            html.Write($"""<div class="scroll diagram" tabindex="0" role="region" aria-label="Diagram of the service and its needs">{"\n"}""");
            NeedDiagram.Write(html, report.Service!, callers, report.Needs);
            html.Write($"</div>\n");
        }

        if (report.Needs.Count == 0)
            html.Write($"""<p class="empty">The service needs nothing.</p>{"\n"}""");
        else
            Needs(html, page);
        if (report.Callers is null)
            return;
        html.Write($"""<h3>Callers</h3>{"\n"}""");
        if (callers.Count == 0)
            html.Write($"""<p class="empty">No service in the index of the system needs this one.</p>{"\n"}""");
        else
            Callers(html, callers);
    }

    private static void Callers(HtmlWriter html, IReadOnlyList<ReportCaller> callers)
    {
        Fold.Begin(html, callers.Count > Fold.MostRows, "All callers", callers.Count);
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Table of the callers"><table><thead><tr>""");
        html.Write($"""<th scope="col">Caller</th><th scope="col">System</th><th scope="col">Without this service</th></tr></thead><tbody>{"\n"}""");
        html.Each(callers, caller => html.Write($"""
            <tr><th scope="row">{caller.Name}</th><td>{caller.System}</td>
            <td>{(caller.IsOptional ? "it does its main work" : "it fails too")}</td></tr>

            """));
        html.Write($"</tbody></table></div>\n");
        Fold.End(html, callers.Count > Fold.MostRows);
    }

    private static void Needs(HtmlWriter html, Page page)
    {
        var isLong = page.Report.Needs.Count > Fold.MostRows;
        Fold.Begin(html, isLong, "All needs", page.Report.Needs.Count);
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Table of the needs"><table><thead><tr><th """ +
            $"""scope="col">Need</th><th scope="col">Type</th>""");
        html.Write($"""<th scope="col">Provided by</th><th scope="col">Written at</th></tr></thead><tbody>{"\n"}""");
        foreach (var need in page.Report.Needs)
        {
            html.Write($"<tr><th scope=\"row\">{need.Name}</th>" +
                $"<td>{need.Type}{(need.IsOptional ? ", optional" : "")}{(need.HoldsData ? ", holds data" : "")}</td><td>");
            html.Each(need.Provided, one => html.Write($"{one.Environment}: {one.By}, {one.Description}<br>"));
            html.Write($"</td><td>{page.Link(need.Place)}</td></tr>\n");
        }

        html.Write($"</tbody></table></div>\n");
        Fold.End(html, isLong);
    }
}
