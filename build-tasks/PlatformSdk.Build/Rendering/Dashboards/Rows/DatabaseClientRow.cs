using PlatformSdk.Build.Model;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Rendering.Metrics.ClientSeries;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>
/// What the process sees of databases that run elsewhere, such as in a cloud. The metrics of the servers themselves need an exporter of the cloud.
/// </summary>
internal static class DatabaseClientRow
{
    internal static Row? BuildRow(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || !ProvidedElsewhere.Contains(service, NeedTypes.Postgres))
            return null;
        var legend = $"{{{{{Pool}}}}}";
        return new Row("Connections to databases",
            Panel.Lines("Open connections", "short",
                new Query($"sum by ({Pool}, {State}) ({Ask.Process(service, Connections)})", $"{legend} {{{{{State}}}}}")),
            Panel.Lines("Latency of SQL commands, 95%", "s",
                new Query(Ask.Quantile(0.95m, Ask.Process(service, CommandBuckets, IsDatabase), Pool), legend)),
            Panel.Lines("Failed SQL commands", "ops", new Query(Ask.OrZero(Ask.Rate(Pool, Ask.Process(service, FailedCommands)), Pool), legend)));
    }
}
