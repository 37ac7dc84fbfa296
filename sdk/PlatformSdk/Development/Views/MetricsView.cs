using PlatformSdk.Development.Access;
using PlatformSdk.Development.Filters;
using PlatformSdk.Development.Html;
using PlatformSdk.Development.Metrics;

namespace PlatformSdk.Development.Views;

/// <summary>All charts: the last five minutes, one point every two seconds.</summary>
internal static class MetricsView
{
    internal static void Write(HtmlWriter html, PageData data)
    {
        Parts.Section(html, "requests", "Requests", h =>
        {
            ChartGrid.Write(h, Charts.Requests(data.Metrics));
            Figures(h, "Route", data.Metrics.Routes.Read(), name => ViewQuery.Address(PagePaths.Traces, (ViewQuery.Name, TraceName(name))));
        });
        Parts.Section(html, "calls", "Outgoing calls", h =>
        {
            ChartGrid.Write(h, Charts.CallsOut(data.Metrics));
            Figures(h, "Server", data.Metrics.Servers.Read());
        });
        Parts.Section(html, "runtime", "Runtime", h => ChartGrid.Write(h, Charts.Runtime(data.Metrics)));
        Parts.Section(html, "own", "Measured by this service", h => Own(h, [.. Charts.Own(data.Metrics)]));
    }

    private static void Figures(HtmlWriter html, string what, IReadOnlyList<(string Name, Figure Figure)> rows, Func<string, string>? link = null)
    {
        if (rows.Count > 0)
            FigureRows.Write(html, what, rows, link);
    }

    /// <summary>The name of a request's span without a route is only the method.</summary>
    private static string TraceName(string route) => route.Replace($" {MetricCollector.NoRoute}", "", StringComparison.Ordinal);

    private static void Own(HtmlWriter html, IReadOnlyList<Chart> charts)
    {
        if (charts.Count > 0)
        {
            ChartGrid.Write(html, charts);
        }
        else
        {
            Parts.Empty(html, "This service has no metrics of its own yet.", "Every meter that it creates appears here automatically:",
                "meters.Create(\"Orders\").CreateCounter<int>(\"orders.placed\").Add(1)");
        }
    }
}
