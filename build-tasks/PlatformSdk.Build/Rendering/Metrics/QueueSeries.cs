using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Metrics.PrometheusName;

namespace PlatformSdk.Build.Rendering.Metrics;

/// <summary>Metrics of a process about its queues, which only a process with such a need sends.</summary>
internal static class QueueSeries
{
    internal static readonly string Ready = Gauge(MetricNames.QueueReady);
    internal static readonly string DeadLetters = Gauge(MetricNames.QueueDeadLetters);
    internal static readonly string Handled = Seconds(MetricNames.MessageProcess) + "_count";
    internal static readonly string HandledBuckets = Seconds(MetricNames.MessageProcess) + "_bucket";
    internal static readonly string Published = Seconds(MetricNames.MessageOperation) + "_count";
    internal static readonly string PublishedBuckets = Seconds(MetricNames.MessageOperation) + "_bucket";

    /// <summary>The label with the name of a queue.</summary>
    internal static readonly string Queue = Gauge(MetricNames.Queue);

    /// <summary>The label with the name of a need.</summary>
    internal static readonly string Need = Gauge(MetricNames.Need);

    internal static string OfNeed(string need) => $"{Need}=\"{need}\"";
}
