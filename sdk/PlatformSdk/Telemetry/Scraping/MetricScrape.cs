using OpenTelemetry.Metrics;

namespace PlatformSdk.Telemetry.Scraping;

/// <summary>
/// The metrics for a Prometheus that fetches them. It reads the same meters and views as the export over OTLP. OpenTelemetry's own exporter for this
/// is not released as stable, and needs an application with endpoints, which a worker lacks.
/// </summary>
internal sealed class MetricScrape : IDisposable
{
    internal const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly ScrapeExporter _exporter = new();
    private readonly Lock _lock = new();

    public MetricScrape() =>
        Reader = new BaseExportingMetricReader(_exporter) { TemporalityPreference = MetricReaderTemporalityPreference.Cumulative };

    internal MetricReader Reader { get; }

    /// <summary>The current values, or null if they cannot be collected. One collection at a time: the exporter has one text.</summary>
    internal byte[]? TryCollect()
    {
        lock (_lock)
            return _exporter.TryCollect();
    }

    public void Dispose() => Reader.Dispose();
}
