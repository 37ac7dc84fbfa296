using OpenTelemetry;
using OpenTelemetry.Logs;

namespace PlatformSdk.Telemetry.Export;

/// <summary>As <see cref="CountedSpanProcessor"/>, for log records.</summary>
internal sealed class CountedLogProcessor(LazyExporter<LogRecord> sink, BatchExportProcessorOptions<LogRecord> queue, ExportStatus status)
    : BatchLogRecordExportProcessor(sink, queue.MaxQueueSize, queue.ScheduledDelayMilliseconds, queue.ExporterTimeoutMilliseconds,
        queue.MaxExportBatchSize)
{
    private long _added;

    [ThreadStatic]
    private static bool s_hasTaken;

    /// <summary>Whether the last record of this thread found room; the logger in between tells nobody.</summary>
    internal static bool HasTaken
    {
        get => s_hasTaken;
        set => s_hasTaken = value;
    }

    public override void OnEnd(LogRecord data)
    {
        if (Interlocked.Increment(ref _added) - sink.Taken <= queue.MaxQueueSize)
        {
            base.OnEnd(data);
            s_hasTaken = true;
            return;
        }
        Interlocked.Decrement(ref _added);
        status.Drop("logs", "queue_full", 1);
    }
}
