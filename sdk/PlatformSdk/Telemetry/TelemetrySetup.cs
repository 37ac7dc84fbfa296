using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Telemetry.Export;
using PlatformSdk.Telemetry.Http;
using PlatformSdk.Telemetry.Logs;
using PlatformSdk.Telemetry.Scraping;

namespace PlatformSdk.Telemetry;

/// <summary>
/// Sets up OpenTelemetry in the host's services. A service that calls <c>services.AddOpenTelemetry()</c> or
/// <c>ConfigureOpenTelemetryTracerProvider</c> adds to the same providers. Without an endpoint there are no providers or threads, and no waiting.
/// </summary>
internal static class TelemetrySetup
{
    internal static void Add(PlatformSetup setup)
    {
        var endpoints = OtlpEndpoints.Read(setup.Configuration);
        var logs = LogRoute.Choose(setup, endpoints);
        setup.Services.AddSingleton(logs);
        setup.Services.AddSingleton(new Registered(setup.Services));
        setup.Services.AddSingleton<TelemetryLifetime>();
        setup.Services.AddSingleton<ExportStatus>();
        ConsoleSetup.Add(setup, logs);
        var isTraced = endpoints.Traces is not null && !setup.Environment.IsDevelopment();
        setup.Services.AddSingleton<IConfigureOptions<LoggerFilterOptions>>(new RequestLogFilter(isTraced));
        if (setup.IsInspected || endpoints.IsEmpty)
            return;

        setup.Services.AddSingleton(endpoints);
        setup.Services.AddSingleton<OwnExporters>();
        setup.Services.AddSingleton<IPostConfigureOptions<OtlpExporterOptions>>(services => services.GetRequiredService<OwnExporters>());
        var telemetry = setup.Services.AddOpenTelemetry();
        telemetry.ConfigureResource(resource => ServiceResource.Describe(resource, setup.Description, setup.Environment, setup.Configuration));
        if (endpoints.Traces is { } traces)
        {
            if (setup.IsWeb)
                setup.Services.AddSingleton<RequestListener>();
            telemetry.WithTracing(tracing => tracing
                .AddSource("Microsoft.AspNetCore", "System.Net.Http", MetricNames.Meter)
                .AddProcessor(services => OtlpPipelines.Traces(services, traces)));
            OwnExporters.Watch<TracerProvider>(setup.Services, traces.Signal);
        }
        if (endpoints.IsScraped)
            setup.Services.AddSingleton<MetricScrape>();
        if (endpoints.Metrics is not null || endpoints.IsScraped)
            telemetry.WithMetrics(metering => AddReaders(metering.AddMeter(Meters.All).AddView(Meters.View(setup.Description)), endpoints));
        if (endpoints.Metrics is { } metrics)
            OwnExporters.Watch<MeterProvider>(setup.Services, metrics.Signal);
        if (logs.Endpoint is { } records)
        {
            telemetry.WithLogging(
                logging => logging
                    .AddProcessor(services => new ScopesAsAttributes(services.GetRequiredService<IExternalScopeProvider>()))
                    .AddProcessor(services => OtlpPipelines.Logs(services, records)),
                options => options.IncludeFormattedMessage = true);
            // Scopes are attributes already, and would arrive twice: Aspire's service defaults set this.
            setup.Services.PostConfigure<OpenTelemetryLoggerOptions>(options => options.IncludeScopes = false);
            OwnExporters.Watch<LoggerProvider>(setup.Services, records.Signal);
        }
    }

    private static void AddReaders(MeterProviderBuilder metering, OtlpEndpoints endpoints)
    {
        if (endpoints.Metrics is { } metrics)
            metering.AddReader(services => OtlpPipelines.Metrics(services, metrics));
        if (endpoints.IsScraped)
            metering.AddReader(services => services.GetRequiredService<MetricScrape>().Reader);
    }
}
