using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>Outgoing calls, and what their resilience handlers do.</summary>
internal static class CallRow
{
    private const string Server = "server_address";
    private const string Failed = "error_type!=\"\"";

    internal static Row? BuildRow(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || !service.Needs.Any(n => n.Type.IsCalled))
            return null;
        // The telemetry exporter also uses an HttpClient, but its calls are not calls of the service.
        var others = service.Platform.Telemetry?.OtlpEndpoint is { } collector ? $"{Server}!=\"{collector.Host}\"" : "";
        var failed = others.Length == 0 ? Failed : $"{others},{Failed}";
        var calls = Ask.Rate(Server, Ask.Process(service, Series.Calls, others));
        return new Row("Calls out",
            Panel.Lines("Calls", "reqps", new Query(calls, "{{server_address}}")),
            Panel.Lines("Errors of calls", "percentunit",
                new Query(Ask.Share(Ask.Rate(Server, Ask.Process(service, Series.Calls, failed)), calls), "{{server_address}}")),
            Panel.Lines("Latency of calls, 95%", "s",
                new Query(Ask.Quantile(0.95m, Ask.Process(service, Series.CallBuckets, others), Server), "{{server_address}}")),
            Panel.Lines("Retries", "reqps",
                new Query(Ask.OrZero(Ask.Rate("client", Ask.Process(service, Series.Retries)), "client"), "{{client}}")),
            new Panel("Circuits", "state-timeline", "short",
                new Query($"max by (client, {Server}) ({Ask.Process(service, Series.Circuit)})", "{{client}} {{server_address}}"))
            {
                Width = Panel.WholeWidth * 2 / 3,
                Words = [("0", "closed", "green"), ("1", "half open", "orange"), ("2", "open", "red")],
            });
    }
}
