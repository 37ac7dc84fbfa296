using System.Globalization;
using System.Text;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Html;
using PlatformSdk.Development.Metrics;

namespace PlatformSdk.Development.Views;

/// <summary>Small charts, side by side.</summary>
internal static class ChartGrid
{
    private const int Width = Limits.Points - 1;
    private const int Height = 40;

    internal static void Write(HtmlWriter html, IEnumerable<Chart> charts)
    {
        html.Write($"""<div class="charts">""");
        foreach (var chart in charts)
            Write(html, chart);
        html.Write($"</div>");
    }

    private static void Write(HtmlWriter html, Chart chart)
    {
        var points = chart.Line?.Points() ?? [];
        html.Write($"""<figure><figcaption>{chart.Title}</figcaption>""");
        if (points.Length == 0)
        {
            html.Write($"""<p class="value muted">–</p><p class="note">not measured yet</p></figure>""");
            return;
        }
        var second = chart.Second?.Points() ?? [];
        var top = Axis.Top(points.Concat(second).Max(), chart.Unit);
        var now = Words.Value(points[^1], chart.Unit);
        var peak = Words.Value(points.Max(), chart.Unit);
        var tone = chart.IsBad ? "trouble" : "plain";
        html.Write($"""<p class="value {(chart.IsBad && points[^1] > 0 ? "bad" : "")}">{now}</p>""");
        html.Write($"""<div class="plot"><p class="y" aria-hidden="true"><span>{Words.Value(top, chart.Unit)}</span>""" +
            $"""<span>{Words.Value(top / 2, chart.Unit)}</span><span>0</span></p>""");
        html.Write($"""<svg class="spark {tone}" viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" role="img" aria-label="{chart.Title}: """ +
            $"""{now} now, at most {peak} in the last five minutes"><path class="rule" d="M0 1H{Width}M0 {Height / 2}H{Width}"/>""");
        html.Write($"""<path class="area" d="{Area(points, top)}"/><path class="line" d="{Line(points, top)}"/>""");
        if (second.Length > 0)
            html.Write($"""<path class="second" d="{Line(second, top)}"/>""");
        html.Write($"""</svg><p class="x" aria-hidden="true"><span>5 min ago</span><span>now</span></p></div>""");
        html.Write($"""<p class="note">{chart.Note} · peak {peak}</p></figure>""");
    }

    /// <summary>The newest point is at the right edge, even if there are few.</summary>
    private static string Line(double[] points, double top)
    {
        var path = new StringBuilder("M");
        for (var i = 0; i < points.Length; i++)
            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : "L")}{X(points, i)} {Y(points[i], top):0.#}");
        return path.ToString();
    }

    private static string Area(double[] points, double top)
        => string.Create(CultureInfo.InvariantCulture, $"{Line(points, top)}L{Width} {Height}L{X(points, 0)} {Height}Z");

    private static int X(double[] points, int index) => Width - (points.Length - 1) + index;

    private static double Y(double value, double top) => Height - 1 - (value / top * (Height - 2));
}
