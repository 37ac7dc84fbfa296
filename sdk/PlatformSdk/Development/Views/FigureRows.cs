using PlatformSdk.Development.Html;
using PlatformSdk.Development.Metrics;

namespace PlatformSdk.Development.Views;

/// <summary>A table of the last five minutes by name: how often, how often failed, and how long.</summary>
internal static class FigureRows
{
    /// <param name="html">Where it is written.</param>
    /// <param name="what">What the names are.</param>
    /// <param name="rows">The figures.</param>
    /// <param name="link">The address of the traces of a name; null for none.</param>
    internal static void Write(HtmlWriter html, string what, IReadOnlyList<(string Name, Figure Figure)> rows, Func<string, string>? link = null)
    {
        html.Write($"""<table class="figures"><caption class="unseen">{what} in the last five minutes</caption><thead><tr><th """ +
            $"""scope="col">{what}</th>""");
        foreach (var title in (string[])["Count", "Failed", "Median", "95th percentile"])
            html.Write($"""<th scope="col" class="num">{title}</th>""");
        html.Write($"</tr></thead><tbody>");
        foreach (var (name, figure) in rows)
        {
            html.Write($"""<tr><th scope="row">""");
            if (link is not null && name != FigureTable.Others)
                html.Write($"""<a href="{link(name)}">{name}</a>""");
            else
                html.Write($"{name}");
            html.Write($"""</th><td class="num" data-name="Count">{figure.Count}</td><td class="num {(figure.Failed > 0 ? "bad" : "")}" """ +
                $"""data-name="Failed">{figure.Failed}</td><td class="num" data-name="Median">{Words.Value(figure.Median, "s")}</td>""" +
                $"""<td class="num" data-name="95th percentile">{Words.Value(figure.High, "s")}</td></tr>""");
        }
        html.Write($"</tbody></table>");
    }
}
