using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace PlatformSdk.Telemetry.Export;

/// <summary>Creates the pipeline of each signal from its provider to the network. Queues, limits and intervals come from the SDK's options.</summary>
internal static class OtlpPipelines
{
    internal static BaseProcessor<Activity> Traces(IServiceProvider services, OtlpEndpoint endpoint)
    {
        var queue = services.GetRequiredService<IOptions<BatchExportActivityProcessorOptions>>().Value;
        var exporter = Lazy<Activity>(services, endpoint, (options, resource) =>
        {
            var otlp = new OtlpTraceExporter(options);
            return (otlp, Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddProcessor(new SimpleActivityExportProcessor(otlp))
                .Build());
        });
        return new CountedSpanProcessor(exporter, queue, services.GetRequiredService<ExportStatus>());
    }

    internal static BaseProcessor<LogRecord> Logs(IServiceProvider services, OtlpEndpoint endpoint)
    {
        var queue = services.GetRequiredService<IOptions<LogRecordExportProcessorOptions>>().Value.BatchExportProcessorOptions;
        var exporter = Lazy<LogRecord>(services, endpoint, (options, resource) =>
        {
            var otlp = new OtlpLogExporter(options);
            // For logs, the SDK has no builder without a container.
            var owner = new ServiceCollection();
            new HostedOpenTelemetry(owner)
                .WithLogging(logging => logging.SetResourceBuilder(resource).AddProcessor(new SimpleLogRecordExportProcessor(otlp)));
            var provider = owner.BuildServiceProvider();
            provider.GetRequiredService<LoggerProvider>();
            return (otlp, provider);
        });
        return new CountedLogProcessor(exporter, queue, services.GetRequiredService<ExportStatus>());
    }

    internal static MetricReader Metrics(IServiceProvider services, OtlpEndpoint endpoint)
    {
        // A reader that is created in code does not read the variables; the SDK's options do.
        var reader = services.GetRequiredService<IOptions<MetricReaderOptions>>().Value;
        var period = reader.PeriodicExportingMetricReaderOptions;
        var exporter = Lazy<Metric>(services, endpoint, (options, resource) =>
        {
            var otlp = new OtlpMetricExporter(options);
            return (otlp, Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddReader(new SilentReader(otlp)).Build());
        });
        return new PeriodicExportingMetricReader(exporter, period.ExportIntervalMilliseconds ?? 60_000, period.ExportTimeoutMilliseconds ?? 30_000)
        {
            TemporalityPreference = reader.TemporalityPreference,
        };
    }

    private static LazyExporter<T> Lazy<T>(IServiceProvider services, OtlpEndpoint endpoint,
        Func<OtlpExporterOptions, ResourceBuilder, (BaseExporter<T>, IDisposable)> build)
        where T : class
        => new(endpoint.Signal, services.GetRequiredService<ExportStatus>(), resource =>
        {
            var options = new OtlpExporterOptions();
            endpoint.Apply(options);
            foreach (var configure in services.GetServices<IConfigureOptions<OtlpExporterOptions>>())
                configure.Configure(options);
            return build(options, ResourceBuilder.CreateEmpty().AddAttributes(resource.Attributes));
        });

    /// <summary>Only sets the exporter's resource. A normal reader would collect and send at the end, and wait for a collector that hangs.</summary>
    private sealed class SilentReader(BaseExporter<Metric> exporter) : BaseExportingMetricReader(exporter)
    {
        protected override bool OnCollect(int timeoutMilliseconds) => true;

        protected override bool OnShutdown(int timeoutMilliseconds) => true;
    }
}
