namespace PlatformSdk.Contract;

/// <summary>What the management port answers for operators, in addition to <see cref="HealthPaths"/>.</summary>
internal static class ManagementPaths
{
    /// <summary>Which program this is, which version of it, and what it runs on.</summary>
    internal const string Info = "/info";

    /// <summary>The log levels. One category is below it.</summary>
    internal const string Loggers = "/loggers";

    /// <summary>The metrics in Prometheus' text format; only if <see cref="MetricExporter"/> sets it.</summary>
    internal const string Metrics = "/metrics";

    /// <summary>The need of type secret whose value a request that changes something must carry.</summary>
    internal const string Token = "management-token";

    /// <summary>The variable of OpenTelemetry that turns <see cref="Metrics"/> on, and its value.</summary>
    internal const string MetricExporter = "OTEL_METRICS_EXPORTER";
    internal const string Prometheus = "prometheus";
}
