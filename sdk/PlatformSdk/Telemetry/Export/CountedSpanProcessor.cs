using System.Diagnostics;
using OpenTelemetry;

namespace PlatformSdk.Telemetry.Export;

/// <summary>The SDK's batch processor, which also counts spans that do not fit in the queue: the SDK reports its own count only at the end.</summary>
internal sealed class CountedSpanProcessor(LazyExporter<Activity> sink, BatchExportProcessorOptions<Activity> queue, ExportStatus status)
    : BatchActivityExportProcessor(sink, queue.MaxQueueSize, queue.ScheduledDelayMilliseconds, queue.ExporterTimeoutMilliseconds,
        queue.MaxExportBatchSize)
{
    private long _added;

    protected override void OnExport(Activity data)
    {
        if (sink.IsIdle)
            return;
        if (Interlocked.Increment(ref _added) - sink.Taken <= queue.MaxQueueSize)
        {
            base.OnExport(data);
            return;
        }
        Interlocked.Decrement(ref _added);
        status.Drop("traces", "queue_full", 1);
    }
}
