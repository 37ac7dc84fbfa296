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

/// <summary>
/// Creates the exporters, at the first export. Only this class names types of the exporter's assembly, so a start does not load it.
/// </summary>
internal static class OtlpExporters
{
    internal static (BaseExporter<Activity> Exporter, IDisposable Owner) Traces(IServiceProvider services, OtlpEndpoint endpoint, Resource resource)
    {
        var otlp = new OtlpTraceExporter(Options(services, endpoint));
        return (otlp, Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Same(resource)).AddProcessor(new SimpleActivityExportProcessor(otlp))
            .Build());
    }

    internal static (BaseExporter<LogRecord> Exporter, IDisposable Owner) Logs(IServiceProvider services, OtlpEndpoint endpoint, Resource resource)
    {
        var otlp = new OtlpLogExporter(Options(services, endpoint));
        // For logs, the SDK has no builder without a container.
        var owner = new ServiceCollection();
        owner.AddOpenTelemetry()
            .WithLogging(logging => logging.SetResourceBuilder(Same(resource)).AddProcessor(new SimpleLogRecordExportProcessor(otlp)));
        var provider = owner.BuildServiceProvider();
        provider.GetRequiredService<LoggerProvider>();
        return (otlp, provider);
    }

    internal static (BaseExporter<Metric> Exporter, IDisposable Owner) Metrics(IServiceProvider services, OtlpEndpoint endpoint, Resource resource)
    {
        var otlp = new OtlpMetricExporter(Options(services, endpoint));
        return (otlp, Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Same(resource)).AddReader(new SilentReader(otlp)).Build());
    }

    private static OtlpExporterOptions Options(IServiceProvider services, OtlpEndpoint endpoint)
    {
        var options = new OtlpExporterOptions
        {
            Protocol = endpoint.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf,
            Endpoint = endpoint.Address,
        };
        options.Headers = endpoint.Headers ?? options.Headers;
        options.TimeoutMilliseconds = endpoint.TimeoutMilliseconds ?? options.TimeoutMilliseconds;
        foreach (var configure in services.GetServices<IConfigureOptions<OtlpExporterOptions>>())
            configure.Configure(options);
        return options;
    }

    private static ResourceBuilder Same(Resource resource) => ResourceBuilder.CreateEmpty().AddAttributes(resource.Attributes);

    /// <summary>Only sets the exporter's resource. A normal reader would collect and send at the end, and wait for a collector that hangs.</summary>
    private sealed class SilentReader(BaseExporter<Metric> exporter) : BaseExportingMetricReader(exporter)
    {
        protected override bool OnCollect(int timeoutMilliseconds) => true;

        protected override bool OnShutdown(int timeoutMilliseconds) => true;
    }
}
