using OpenTelemetry;
using OpenTelemetry.Resources;

namespace PlatformSdk.Telemetry.Export;

/// <summary>
/// Creates the exporter at the first export, outside the start, and reports the result of each batch. An exporter asks its provider for the resource,
/// and only a provider can set that. So <paramref name="build"/> wraps it in a provider without sources.
/// </summary>
internal sealed class LazyExporter<T>(OtlpEndpoint endpoint, ExportStatus status, OwnExporters own,
    Func<Resource, (BaseExporter<T> Exporter, IDisposable Owner)> build) : BaseExporter<T>
    where T : class
{
    private (BaseExporter<T> Exporter, IDisposable Owner)? _inner;

    /// <summary>The number of items that were taken from the queue.</summary>
    internal long Taken => Interlocked.Read(ref _taken);

    private long _taken;

    /// <summary>True if the service's own exporter sends this signal to the same collector.</summary>
    internal bool IsIdle => own.Send(endpoint);

    public override ExportResult Export(in Batch<T> batch)
    {
        if (IsIdle)
            return ExportResult.Success;
        var count = batch.Count;
        var result = TryExport(batch);
        Interlocked.Add(ref _taken, count);
        status.Report(endpoint.Signal, count, result == ExportResult.Success);
        return result;
    }

    /// <summary>Runs on the exporter's own thread, where an exception (for example, an unreadable certificate) would end the process.</summary>
    private ExportResult TryExport(in Batch<T> batch)
    {
        try
        {
            _inner ??= build(ParentProvider.GetResource());
            return _inner.Value.Exporter.Export(batch);
        }
#pragma warning disable CA1031 // Failed exports are counted and reported; they must not stop the service.
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
