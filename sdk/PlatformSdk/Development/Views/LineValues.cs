using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Filters;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>
/// The values of structured log lines: below each line, or as columns. Each value is a link that shows the lines with the same one.
/// </summary>
internal static class LineValues
{
    private const int MostColumns = 8;

    internal static void List(HtmlWriter html, KeptLine line, ViewQuery? query)
    {
        if (line.Values.Count == 0)
            return;
        html.Write($"""<dl class="values">""");
        foreach (var value in line.Values)
            html.Write($"<div><dt>{value.Key}</dt><dd>{h => Value(h, value, query)}</dd></div>");
        html.Write($"</dl>");
    }

    /// <summary>The names that most lines have come first.</summary>
    internal static void Columns(HtmlWriter html, IReadOnlyList<KeptLine> lines, ViewQuery query, HtmlWriter.Part<KeptLine> first)
    {
        var names = lines.SelectMany(line => line.Values.Select(value => value.Key)).GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.Key).ToList();
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Lines and their values"><table><thead><tr>""" +
            $"""<th scope="col">Line</th>""");
        foreach (var name in names.Take(MostColumns))
            html.Write($"""<th scope="col">{name}</th>""");
        html.Write($"</tr></thead><tbody>");
        foreach (var line in lines)
        {
            html.Write($"""<tr><th scope="row">{h => first(h, line)}</th>""");
            foreach (var name in names.Take(MostColumns))
            {
                var value = line.Values.FirstOrDefault(value => value.Key == name);
                html.Write($"""<td data-name="{name}" class="{(value.Key is null ? "none" : "")}">{h => Value(h, value, query)}</td>""");
            }
            html.Write($"</tr>");
        }
        html.Write($"</tbody></table></div>");
        if (names.Count > MostColumns)
        {
            html.Write($"""<p class="muted">{Words.Count(names.Count - MostColumns, "more name has", "more names have")} no column: filter the """ +
                $"""lines.</p>""");
        }
    }

    private static void Value(HtmlWriter html, KeyValuePair<string, string> value, ViewQuery? query)
    {
        if (value.Key is null)
            html.Write($"""<span class="muted">–</span>""");
        else if (query is null || value.Value.Length > 100)
            html.Write($"{value.Value}");
        else
            html.Write($"""<a href="{query.With(ViewQuery.Text, SearchText.Term(value.Key, value.Value))}" rel="nofollow">{value.Value}</a>""");
    }
}
