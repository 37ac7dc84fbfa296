using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace PlatformSdk.Telemetry.Export;

/// <summary>Creates the pipeline of each signal from its provider to the network. Queues, limits and intervals come from the SDK's options.</summary>
internal static class OtlpPipelines
{
    internal static BaseProcessor<Activity> Traces(IServiceProvider services, OtlpEndpoint endpoint)
    {
        var queue = services.GetRequiredService<IOptions<BatchExportActivityProcessorOptions>>().Value;
        var status = services.GetRequiredService<ExportStatus>();
        var exporter = new LazyExporter<Activity>(endpoint, status, services.GetRequiredService<OwnExporters>(),
            resource => OtlpExporters.Traces(services, endpoint, resource));
        return new CountedSpanProcessor(exporter, queue, status);
    }

    internal static BaseProcessor<LogRecord> Logs(IServiceProvider services, OtlpEndpoint endpoint)
    {
        var queue = services.GetRequiredService<IOptions<LogRecordExportProcessorOptions>>().Value.BatchExportProcessorOptions;
        var status = services.GetRequiredService<ExportStatus>();
        var exporter = new LazyExporter<LogRecord>(endpoint, status, services.GetRequiredService<OwnExporters>(),
            resource => OtlpExporters.Logs(services, endpoint, resource));
        return new CountedLogProcessor(exporter, queue, status);
    }

    internal static MetricReader Metrics(IServiceProvider services, OtlpEndpoint endpoint)
    {
        // A reader that is created in code does not read the variables; the SDK's options do.
        var reader = services.GetRequiredService<IOptions<MetricReaderOptions>>().Value;
        var period = reader.PeriodicExportingMetricReaderOptions;
        var exporter = new LazyExporter<Metric>(endpoint, services.GetRequiredService<ExportStatus>(), services.GetRequiredService<OwnExporters>(),
            resource => OtlpExporters.Metrics(services, endpoint, resource));
        return new PeriodicExportingMetricReader(exporter, period.ExportIntervalMilliseconds ?? 60_000, period.ExportTimeoutMilliseconds ?? 30_000)
        {
            TemporalityPreference = reader.TemporalityPreference,
        };
    }
}
