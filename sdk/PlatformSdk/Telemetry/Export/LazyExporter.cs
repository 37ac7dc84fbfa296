using OpenTelemetry;
using OpenTelemetry.Resources;

namespace PlatformSdk.Telemetry.Export;

/// <summary>
/// Builds the exporter at its first export, off the path of the start, and reports what became of each batch. An exporter asks its provider
/// for the resource and only a provider can give itself to an exporter: <paramref name="build"/> therefore wraps it in one that has no source.
/// </summary>
internal sealed class LazyExporter<T>(string signal, ExportStatus status, Func<Resource, (BaseExporter<T> Exporter, IDisposable Owner)> build)
    : BaseExporter<T>
    where T : class
{
    private (BaseExporter<T> Exporter, IDisposable Owner)? _inner;

    /// <summary>How many items have been taken from the queue.</summary>
    internal long Taken => Interlocked.Read(ref _taken);

    private long _taken;

    public override ExportResult Export(in Batch<T> batch)
    {
        var count = batch.Count;
        var result = TryExport(batch);
        Interlocked.Add(ref _taken, count);
        status.Report(signal, count, result == ExportResult.Success);
        return result;
    }

    /// <summary>This runs on a thread of the exporter's own, where an exception (a certificate that cannot be read) would end the process.</summary>
    private ExportResult TryExport(in Batch<T> batch)
    {
        try
        {
            _inner ??= build(ParentProvider.GetResource());
            return _inner.Value.Exporter.Export(batch);
        }
#pragma warning disable CA1031 // Telemetry that cannot leave is counted and told; it is no reason to stop serving.
        catch (Exception)
#pragma warning restore CA1031
        {
            return ExportResult.Failure;
        }
    }

    protected override bool OnForceFlush(int timeoutMilliseconds) => _inner?.Exporter.ForceFlush(timeoutMilliseconds) ?? true;

    protected override bool OnShutdown(int timeoutMilliseconds) => _inner?.Exporter.Shutdown(timeoutMilliseconds) ?? true;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner?.Owner.Dispose();
        base.Dispose(disposing);
    }
}
