using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>
/// What counts: the findings of the build log by rule, the most severe first. A rule with many findings is closed until a reader opens it.
/// </summary>
internal static class FindingSection
{
    private const int MostOpen = 12;

    internal static string Count(Page page) => Number(page.Report.Open.Count());

    internal static void Write(HtmlWriter html, Page page)
    {
        var open = page.Report.Open.ToList();
        if (open.Count == 0)
            html.Write($"""<p class="empty">No findings.</p>{"\n"}""");
        Write(html, page, open);
    }

    /// <summary>Findings by rule.</summary>
    internal static void Write(HtmlWriter html, Page page, IReadOnlyList<ReportFinding> findings)
    {
        var shown = 0;
        foreach (var same in findings.GroupBy(f => (f.Code.Id, f.Severity)).OrderByDescending(g => g.Key.Severity))
        {
            var (code, count) = (same.First().Code, same.Count());
            var isOpen = shown + count <= MostOpen;
            shown += count;
            var severity = Word(same.Key.Severity);
            html.Write($"""<details{Flag(isOpen)}><summary><span class="badge {severity}">{severity}</span> <strong>{code.Id}</strong> """ +
                $"""{code.Title} """);
            html.Write($"""<span class="count">{count}</span></summary>{"\n"}<p class="why">{code.Cause}</p>{"\n"}""");
            html.Write($"""<p><strong>Fix.</strong> {code.Fix}{Help(code)}</p>{"\n"}""");
            html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Findings of {code.Id}, {severity}"><table><thead><tr>""");
            html.Write($"""<th scope="col">Place</th><th scope="col">Finding</th><th scope="col">Environments</th></tr></thead><tbody>{"\n"}""");
            html.Each(same, f => html.Write(
                $"<tr><td>{page.Link(f.Place)}</td><td class=\"text\">{f.Message}</td><td>{string.Join(", ", f.Environments)}</td></tr>\n"));
            html.Write($"</tbody></table></div></details>\n");
        }
    }

    internal static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    internal static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a part is open at first, as an attribute.</summary>
    internal static HtmlWriter.Part Flag(bool isOpen) => html =>
    {
        if (isOpen)
            html.Write($" open");
    };

    private static HtmlWriter.Part Help(Code code) => html =>
    {
        if (code.HelpLink.StartsWith("https://", StringComparison.Ordinal))
            html.Write($""" <a href="{code.HelpLink}" rel="noreferrer">About {code.Id}</a>""");
    };
}
