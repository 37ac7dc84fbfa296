using System.Globalization;
using System.Text;
using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Graphs;

/// <summary>Draws a diagram whose boxes are links, callers on the left. The script shows the arrows of a box while it has the focus.</summary>
internal static class GraphDrawing
{
    private const int BoxWidth = 186;
    private const int BoxHeight = 44;
    private const int Between = 64;
    private const int Step = 58;
    private const int Narrow = 18;
    private const int Margin = 8;
    private const int Longest = 22;

    internal static void Write(HtmlWriter html, Diagram diagram, string title)
    {
        if (!diagram.CanBeDrawn)
            return;
        var layers = Layers.Arrange(diagram);
        var heights = layers.Columns.Select(column => column.Sum(Height)).ToList();
        var (width, height) = ((layers.Columns.Count * (BoxWidth + Between)) - Between + (2 * Margin), heights.Max() + (2 * Margin));
        var tops = Tops(layers, heights);
        html.Write($"""<p>An arrow leads from a caller to what it needs. Dashed: it does its main work without. Each box is a link.</p>{"\n"}""");
        html.Write($"""<div class="scroll diagram" tabindex="0" role="region" aria-label="{title}, drawn">{"\n"}""");
        html.Write($"""<svg class="graph" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="group" """ +
            $"""aria-labelledby="graph-title">{"\n"}""");
        html.Write($"""<title id="graph-title">{title}: {Page.Count(diagram.Boxes.Count, "box", "boxes")}, """ +
            $"""{Page.Count(diagram.Arrows.Count, "arrow")}</title>{"\n"}""");
        html.Write($"""<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">""" +
            $"""<path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>{"\n"}""");
        for (var i = 0; i < diagram.Arrows.Count; i++)
        {
            var arrow = diagram.Arrows[i];
            html.Write($"""<path class="line{(arrow.IsOptional ? " optional" : "")}" marker-end="url(#tip)" data-from="{arrow.From}" """ +
                $"""data-to="{arrow.To}" d="{Path(layers.Ways[i], tops)}"/>{"\n"}""");
        }

        foreach (var stop in layers.Columns.SelectMany(column => column).Where(stop => stop.Box is not null))
            Draw(html, diagram.Boxes[stop.Box!.Value], stop.Box.Value, X(stop), tops[stop]);
        html.Write($"</svg>\n</div>\n");
    }

    private static int Height(Stop stop) => stop.Box is null ? Narrow : Step;

    private static int X(Stop stop) => Margin + (stop.Column * (BoxWidth + Between));

    /// <summary>The upper edge of each stop; every column is in the middle.</summary>
    private static Dictionary<Stop, int> Tops(Layers layers, List<int> heights)
    {
        var tops = new Dictionary<Stop, int>();
        foreach (var (index, column) in layers.Columns.Index())
        {
            var y = Margin + ((heights.Max() - heights[index]) / 2);
            foreach (var stop in column)
            {
                tops[stop] = y;
                y += Height(stop);
            }
        }

        return tops;
    }

    private static void Draw(HtmlWriter html, Box box, int number, int x, int y)
    {
        if (box.Address is { } address)
            html.Write($"""<a href="{address}" data-box="{number}">""");
        html.Write($"""<g class="{(box.IsMain ? "service" : "near")}"><rect x="{x}" y="{y}" width="{BoxWidth}" height="{BoxHeight}" rx="6"/>""");
        html.Write($"""<text x="{x + (BoxWidth / 2)}" y="{y + 19}">{Words.Short(box.Name, Longest)}</text>""");
        html.Write($""" <text class="below" x="{x + (BoxWidth / 2)}" y="{y + 35}">{Words.Short(box.Below, Longest)}</text></g>""");
        if (box.Address is not null)
            html.Write($"</a>");
        html.Write($"\n");
    }

    /// <summary>A curve through the stops of an arrow, level at each.</summary>
    private static string Path(IReadOnlyList<Stop> way, Dictionary<Stop, int> tops)
    {
        var text = new StringBuilder();
        int Y(Stop stop) => tops[stop] + ((stop.Box is null ? Narrow : BoxHeight) / 2);
        // An arrow of a circle leaves on the right and comes back on the right, around what is between.
        var isBack = way[^1].Column <= way[0].Column;
        text.Append(CultureInfo.InvariantCulture, $"M{X(way[0]) + BoxWidth} {Y(way[0])}");
        for (var i = 1; i < way.Count; i++)
        {
            var (from, to) = (way[i - 1], way[i]);
            var (x, y) = (X(from) + BoxWidth, X(to));
            if (isBack)
                text.Append(CultureInfo.InvariantCulture,
                    $"C{x + Between} {Y(from) - 40} {y + BoxWidth + Between} {Y(to) + 40} {y + BoxWidth} {Y(to) + 8}");
            else
                text.Append(CultureInfo.InvariantCulture, $"C{x + (Between / 2)} {Y(from)} {y - (Between / 2)} {Y(to)} {y} {Y(to)}");
            if (i + 1 < way.Count)
                text.Append(CultureInfo.InvariantCulture, $"H{y + BoxWidth}");
        }

        return text.ToString();
    }
}
