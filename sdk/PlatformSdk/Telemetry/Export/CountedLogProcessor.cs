using OpenTelemetry;
using OpenTelemetry.Logs;

namespace PlatformSdk.Telemetry.Export;

/// <summary>Like <see cref="CountedSpanProcessor"/>, for log records.</summary>
internal sealed class CountedLogProcessor(LazyExporter<LogRecord> sink, BatchExportProcessorOptions<LogRecord> queue, ExportStatus status)
    : BatchLogRecordExportProcessor(sink, queue.MaxQueueSize, queue.ScheduledDelayMilliseconds, queue.ExporterTimeoutMilliseconds,
        queue.MaxExportBatchSize)
{
    private long _added;

    [ThreadStatic]
    private static bool s_hasTaken;

    /// <summary>Whether the queue accepted the last record of this thread; the logger in between does not report it.</summary>
    internal static bool HasTaken
    {
        get => s_hasTaken;
        set => s_hasTaken = value;
    }

    public override void OnEnd(LogRecord data)
    {
        if (sink.IsIdle)
            return;
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
