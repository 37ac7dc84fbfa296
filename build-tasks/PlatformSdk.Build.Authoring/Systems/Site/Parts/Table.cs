using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Parts;

/// <summary>A table that scrolls in itself where the window is narrow.</summary>
internal static class Table
{
    /// <param name="html">Receives it.</param>
    /// <param name="label">What it shows, for those who cannot see it; unique in the page.</param>
    /// <param name="columns">The headings.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="row">Writes the cells of one.</param>
    internal static void Write<T>(HtmlWriter html, string label, IReadOnlyList<Column> columns, IEnumerable<T> rows, Action<T> row)
    {
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="{label}"><table><thead><tr>""");
        foreach (var column in columns)
        {
            if (column.IsNumber)
                html.Write($"""<th scope="col" class="number">{column.Name}</th>""");
            else
                html.Write($"""<th scope="col">{column.Name}</th>""");
        }

        html.Write($"</tr></thead><tbody>\n");
        html.Each(rows, row);
        html.Write($"</tbody></table></div>\n");
    }
}

/// <summary>The heading of a column.</summary>
internal sealed record Column(string Name, bool IsNumber = false)
{
    public static implicit operator Column(string name) => new(name);
}
