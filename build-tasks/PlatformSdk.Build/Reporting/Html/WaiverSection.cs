namespace PlatformSdk.Build.Reporting.Html;

/// <summary>The risks that the organisation accepted, until when, and what each hides today.</summary>
internal static class WaiverSection
{
    internal static string? Count(Page page) => page.Report.Waivers.Count > 0 ? FindingSection.Number(page.Report.Waivers.Count) : null;

    internal static void Write(HtmlWriter html, Page page)
    {
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Table of the waivers"><table><thead><tr>""");
        html.Write($"""<th scope="col">Rule</th>""");
        html.Write($"""<th scope="col">Until</th><th scope="col">Reason</th><th scope="col">Approved by</th><th scope="col">Hides</th></tr>""" +
            $"""</thead><tbody>{"\n"}""");
        foreach (var waiver in page.Report.Waivers)
        {
            html.Write($"<tr><th scope=\"row\">{waiver.Rule}<br>{page.Link(waiver.Place)}</th><td>{waiver.Expires}{Expired(waiver.IsExpired)}</td>");
            html.Write($"<td class=\"text\">{waiver.Reason}</td><td>{waiver.ApprovedBy}</td><td>");
            if (waiver.Hides.Count == 0)
                html.Write($"nothing");
            html.Each(waiver.Hides, place => html.Write($"{page.Link(place)}<br>"));
            html.Write($"</td></tr>\n");
        }

        html.Write($"</tbody></table></div>\n");
    }

    private static HtmlWriter.Part Expired(bool isExpired) => html =>
    {
        if (isExpired)
            html.Write($""" <span class="badge error">expired</span>""");
    };
}
