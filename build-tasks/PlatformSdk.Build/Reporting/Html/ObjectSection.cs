namespace PlatformSdk.Build.Reporting.Html;

/// <summary>Why each object is in the repository: the keys, patches and files that it comes from.</summary>
internal static class ObjectSection
{
    internal static string? Count(Page page) => page.Report.Objects.Count > 0 ? FindingSection.Number(page.Report.Objects.Count) : null;

    internal static void Write(HtmlWriter html, Page page)
    {
        html.Write($"<p>Each generated object with what you or the platform team wrote that it comes from.</p>\n");
        foreach (var environment in page.Report.Objects.GroupBy(o => o.Environment))
        {
            html.Write($"""<details><summary>{environment.Key} <span class="count">{environment.Count()}</span></summary><div class="scroll" """ +
                $"""tabindex="0" role="region" """);
            html.Write($"""aria-label="Objects of {environment.Key}"><table><thead><tr><th scope="col">Object</th><th scope="col">Comes from</th>""" +
                $"""</tr></thead><tbody>{"\n"}""");
            foreach (var one in environment)
            {
                html.Write($"<tr><th scope=\"row\">{one.Kind} {one.Name}<br>{page.Link(one.File)}</th><td><ul class=\"origins\">\n");
                if (one.Origins.Count == 0)
                    html.Write($"<li>defaults of the SDK</li>\n");
                foreach (var origin in one.Origins)
                {
                    html.Write($"<li><code>{origin.What}</code> ");
                    page.Link(html, origin.Place);
                    html.Write($"</li>\n");
                }

                html.Write($"</ul></td></tr>\n");
            }

            html.Write($"</tbody></table></div></details>\n");
        }
    }
}
