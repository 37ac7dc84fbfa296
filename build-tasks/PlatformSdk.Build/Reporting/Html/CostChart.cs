using PlatformSdk.Build.Cost;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>A bar for each environment: filled up to the likely cost, pale up to the most, with a line at the budget.</summary>
internal static class CostChart
{
    private const int Width = 720;
    private const int Step = 40;
    private const int Left = 150;
    private const int Longest = 420;
    private const int LongestName = 18;

    internal static void Write(HtmlWriter html, CostEstimate cost)
    {
        var most = cost.Environments.Max(e => Math.Max(e.Most, e.Budget?.Amount ?? 0));
        var height = (cost.Environments.Count * Step) + 8;
        html.Write($"""<svg viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" aria-labelledby="chart-title">{"\n"}""");
        html.Write($"<title id=\"chart-title\">Monthly cost by environment, as in the tables below</title>\n");
        for (var i = 0; i < cost.Environments.Count; i++)
        {
            var (environment, y) = (cost.Environments[i], i * Step);
            int X(decimal amount) => (int)Math.Round(amount / most * Longest);
            html.Write($"""<text class="label" x="{Left - 10}" y="{y + 25}">{Short(environment.Name)}</text>""");
            html.Write($"""<rect class="most" x="{Left}" y="{y + 8}" width="{X(environment.Most)}" height="24"/>""");
            html.Write($"""<rect class="likely" x="{Left}" y="{y + 8}" width="{X(environment.Likely)}" height="24"/>""");
            if (environment.Budget is { } budget)
                html.Write($"""<path class="budget" d="M{Left + X(budget.Amount)} {y + 2}v36"/>""");
            html.Write($"""<text class="amount" x="{Left + X(environment.Most) + 10}" """ +
                $"""y="{y + 25}">{Number.Money(environment.Likely)}</text>{"\n"}""");
        }

        html.Write($"</svg>\n");
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
