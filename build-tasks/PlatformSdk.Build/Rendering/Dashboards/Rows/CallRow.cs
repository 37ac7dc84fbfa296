using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Needs;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>Calls out, and what the resilience around them does.</summary>
internal static class CallRow
{
    private const string Server = "server_address";

    internal static Row? Of(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || !service.Needs.Any(n => n.Type == External.Type || n.Type == Service.Type))
            return null;
        var calls = Ask.Rate(Server, Ask.Process(service, Series.Calls));
        return new Row("Calls out",
            Panel.Lines("Calls", "reqps", new Query(calls, "{{server_address}}")),
            Panel.Lines("Errors of calls", "percentunit", new Query(Ask.Share(Ask.Rate(Server, Ask.Process(service, Series.Calls, "error_type!=\"\"")), calls), "{{server_address}}")),
            Panel.Lines("Latency of calls, 95%", "s", new Query(Ask.Quantile(0.95m, Ask.Process(service, Series.CallBuckets), Server), "{{server_address}}")),
            Panel.Lines("Further tries", "reqps", new Query(Ask.Rate("client", Ask.Process(service, Series.Retries)), "{{client}}")),
            new Panel("Circuits", "state-timeline", "short", new Query($"max by (client, {Server}) ({Ask.Process(service, Series.Circuit)})", "{{client}} {{server_address}}"))
            {
                Width = Panel.WholeWidth * 2 / 3,
                Words = [("0", "closed", "green"), ("1", "half open", "orange"), ("2", "open", "red")],
            });
    }
}
