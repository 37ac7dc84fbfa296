using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The commands that the process sends to its caches.</summary>
internal static class CacheRow
{
    private const string Command = "db_operation_name";
    private const string Server = "server_address";

    internal static Row? BuildRow(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || !service.Needs.Any(need => need.Type == NeedTypes.Redis))
            return null;
        var buckets = Ask.Process(service, CacheSeries.CommandBuckets, CacheSeries.IsCache);
        return new Row("Caches",
            Panel.Lines("Commands", "ops",
                new Query(Ask.Rate(Command, Ask.Process(service, CacheSeries.Commands, CacheSeries.IsCache)), "{{db_operation_name}}")),
            Panel.Lines("Latency of commands, 95%", "s", new Query(Ask.Quantile(0.95m, buckets, Server), "{{server_address}}")),
            Panel.Lines("Latency by command, 95%", "s", new Query(Ask.Quantile(0.95m, buckets, Command), "{{db_operation_name}}")),
            Panel.Lines("Errors that the server answered", "ops",
                new Query(Ask.OrZero(Ask.Rate(CacheSeries.ErrorKind, Ask.Process(service, CacheSeries.Errors)), CacheSeries.ErrorKind),
                    $"{{{{{CacheSeries.ErrorKind}}}}}")));
    }
}
