using PlatformSdk.Build.Cost;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>A bar for each part: filled up to the likely cost, pale up to the most, with a line at the budget.</summary>
internal static class CostChart
{
    private const int Width = 720;
    private const int Step = 40;
    // A name of the longest length has room in the larger letters of a narrow screen.
    private const int Left = 210;
    private const int Longest = 380;
    private const int LongestName = 18;

    /// <param name="html">Receives it.</param>
    /// <param name="id">The id of its title, unique in the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="bars">The bars. Without any cost there is no chart.</param>
    internal static void Write(HtmlWriter html, string id, string title, IReadOnlyList<CostBar> bars)
    {
        var most = bars.Select(bar => Math.Max(bar.Most, bar.Budget ?? 0)).DefaultIfEmpty().Max();
        if (most <= 0)
            return;
        var height = (bars.Count * Step) + 8;
        html.Write($"""<svg class="fits" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" """ +
            $"""aria-labelledby="{id}">{"\n"}""");
        html.Write($"<title id=\"{id}\">{title}</title>\n");
        for (var i = 0; i < bars.Count; i++)
        {
            var (bar, y) = (bars[i], i * Step);
            int X(decimal amount) => (int)Math.Round(amount / most * Longest);
            html.Write($"""<text class="label" x="{Left - 10}" y="{y + 25}">{Short(bar.Name)}</text>""");
            html.Write($"""<rect class="most" x="{Left}" y="{y + 8}" width="{X(bar.Most)}" height="24"/>""");
            html.Write($"""<rect class="likely" x="{Left}" y="{y + 8}" width="{X(bar.Likely)}" height="24"/>""");
            if (bar.Budget is { } budget)
                html.Write($"""<path class="budget" d="M{Left + X(budget)} {y + 2}v36"/>""");
            html.Write($"""<text class="amount" x="{Left + X(bar.Most) + 10}" y="{y + 25}">{Number.Money(bar.Likely)}</text>{"\n"}""");
        }

        html.Write($"</svg>\n");
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}

/// <summary>What one part costs in a month.</summary>
/// <param name="Name">The part, such as an environment.</param>
/// <param name="Likely">Its likely cost.</param>
/// <param name="Most">The most that it costs.</param>
/// <param name="Budget">What it may cost, or null.</param>
internal sealed record CostBar(string Name, decimal Likely, decimal Most, decimal? Budget = null);
