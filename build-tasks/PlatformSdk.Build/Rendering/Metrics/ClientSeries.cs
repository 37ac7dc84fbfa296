using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Metrics.PrometheusName;

namespace PlatformSdk.Build.Rendering.Metrics;

/// <summary>Metrics of a process about the databases and buckets that it uses, wherever they run.</summary>
internal static class ClientSeries
{
    internal static readonly string Pool = Gauge(MetricNames.Pool);
    internal static readonly string State = Gauge(MetricNames.ConnectionState);
    internal static readonly string Method = Gauge(MetricNames.CallMethod);

    /// <summary>Clients of caches have a metric of the same name, and no pool.</summary>
    internal static readonly string IsDatabase = $"{Pool}!=\"\"";

    internal static readonly string Connections = Gauge(MetricNames.Connections);
    internal static readonly string CommandBuckets = Seconds(MetricNames.CacheOperation) + "_bucket";
    internal static readonly string FailedCommands = Total(MetricNames.FailedCommands);
    internal static readonly string CallBuckets = Seconds(MetricNames.Call) + "_bucket";
    internal static readonly string Calls = Seconds(MetricNames.Call) + "_count";
    internal static readonly string FailedCalls = Total(MetricNames.FailedCalls);
}
