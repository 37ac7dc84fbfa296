using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Metrics.PrometheusName;

namespace PlatformSdk.Build.Rendering.Metrics;

/// <summary>Prometheus names for the metrics of the process, derived from the constants that the process is compiled with.</summary>
internal static class Series
{
    internal static readonly string Requests = Seconds(DotnetMetrics.ServerDuration) + "_count";
    internal static readonly string RequestBuckets = Seconds(DotnetMetrics.ServerDuration) + "_bucket";
    internal static readonly string RequestsInWork = Gauge(DotnetMetrics.ServerActive);
    internal static readonly string Calls = Seconds(DotnetMetrics.ClientDuration) + "_count";
    internal static readonly string CallBuckets = Seconds(DotnetMetrics.ClientDuration) + "_bucket";
    // A length, but .NET declares it as a counter, so a collector names it like one.
    internal static readonly string ThreadPoolQueue = Total(DotnetMetrics.ThreadPoolQueue);
    internal static readonly string GarbageCollectorPauses = Total(Seconds(DotnetMetrics.GarbageCollectorPauses));
    internal static readonly string Exceptions = Total(DotnetMetrics.Exceptions);

    internal static readonly string BuildInfo = Gauge(MetricNames.BuildInfo);
    internal static readonly string Health = Gauge(MetricNames.HealthStatus);
    internal static readonly string TelemetryDropped = Total(MetricNames.TelemetryDropped);
    internal static readonly string Retries = Total(MetricNames.ClientRetries);
    internal static readonly string Circuit = Gauge(MetricNames.ClientCircuit);
    internal static readonly string JobDuration = Seconds(MetricNames.JobDuration) + "_sum";
    internal static readonly string SecretAge = Seconds(SecretMetrics.Age);
    internal static readonly string SecretFailures = Total(SecretMetrics.RefreshFailures);
    internal static readonly string SecretRotations = Total(SecretMetrics.Rotations);

    /// <summary>The series that the pipeline derives from the resource; its labels are the resource's attributes.</summary>
    internal const string Target = "target_info";
}
