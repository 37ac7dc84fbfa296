using PlatformSdk.Development.Html;
using PlatformSdk.Development.Metrics;

namespace PlatformSdk.Development.Views;

/// <summary>All charts: the last five minutes, one point every two seconds.</summary>
internal static class MetricsView
{
    internal static void Write(HtmlWriter html, PageData data)
    {
        Parts.Section(html, "requests", "Requests", h => ChartGrid.Write(h, Charts.Requests(data.Metrics)));
        Parts.Section(html, "calls", "Outgoing calls", h => ChartGrid.Write(h, Charts.CallsOut(data.Metrics)));
        Parts.Section(html, "runtime", "Runtime", h => ChartGrid.Write(h, Charts.Runtime(data.Metrics)));
        Parts.Section(html, "own", "Measured by this service", h => Own(h, [.. Charts.Own(data.Metrics)]));
    }

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
