using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Metrics.PrometheusName;

namespace PlatformSdk.Build.Rendering.Metrics;

/// <summary>Metrics of a process about the commands that it sends to its caches. Clients of databases have a metric of the same name.</summary>
internal static class CacheSeries
{
    internal const string IsCache = "db_system_name=\"redis\"";

    internal static readonly string Commands = Seconds(MetricNames.CacheOperation) + "_count";
    internal static readonly string CommandBuckets = Seconds(MetricNames.CacheOperation) + "_bucket";
    internal static readonly string Errors = Total(MetricNames.CacheErrors);

    /// <summary>The label with the kind of an error.</summary>
    internal static readonly string ErrorKind = Gauge(MetricNames.CacheError);
}
