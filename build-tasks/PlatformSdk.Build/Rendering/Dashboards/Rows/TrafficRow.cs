using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>Incoming requests and their responses.</summary>
internal static class TrafficRow
{
    private static readonly decimal[] Shares = [0.5m, 0.95m, 0.99m];

    internal static Row? BuildRow(ResolvedService service)
    {
        if (service.Kind != ServiceKind.Service)
            return null;
        var requests = Ask.Process(service, Series.Requests);
        var buckets = Ask.Process(service, Series.RequestBuckets);
        return new Row("Traffic",
            Panel.Lines("Requests", "reqps", new Query(Ask.Rate("http_response_status_code", requests), "{{http_response_status_code}}")),
            Panel.Lines("Errors", "percentunit",
                new Query(Ask.Share(Ask.Rate(Ask.Process(service, Series.Requests, "http_response_status_code=~\"5..\"")), Ask.Rate(requests)),
                "failed")),
            Panel.Lines("Latency", "s",
                [.. Shares.Select(share => new Query(Ask.Quantile(share, buckets), $"{Monitoring.PromQl.Number(share * 100)}%"))]),
            new Panel("Latency of all requests", "heatmap", "short", new Query($"sum by (le) (increase({buckets}[$__rate_interval]))", "{{le}}")),
            Panel.Lines("Requests by route", "reqps", new Query(Ask.Rate("http_route", requests), "{{http_route}}")),
            Panel.Lines("Latency by route, 95%", "s", new Query(Ask.Quantile(0.95m, buckets, "http_route"), "{{http_route}}")));
    }
}
