using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace PlatformSdk.Tests.Telemetry.OwnOpenTelemetry;

/// <summary>The ways in which a service sets up OpenTelemetry itself, with the real packages.</summary>
internal static class Setups
{
    internal static void Instrumentation(WebApplicationBuilder builder) => builder.Services.AddOpenTelemetry()
        .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation())
        .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation());

    /// <summary>What Aspire's template of service defaults says about telemetry.</summary>
    internal static void ServiceDefaults(WebApplicationBuilder builder)
    {
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        Instrumentation(builder);
        builder.Services.AddOpenTelemetry().UseOtlpExporter();
    }

    internal static void UseOtlpExporter(WebApplicationBuilder builder) => builder.Services.AddOpenTelemetry().UseOtlpExporter();

    internal static void AddOtlpExporters(WebApplicationBuilder builder) => builder.Services.AddOpenTelemetry()
        .WithTracing(tracing => tracing.AddOtlpExporter())
        .WithMetrics(metrics => metrics.AddOtlpExporter())
        .WithLogging(logging => logging.AddOtlpExporter());

    internal static void AddOtlpExporterToLogging(WebApplicationBuilder builder)
        => builder.Logging.AddOpenTelemetry(logging => logging.AddOtlpExporter());

    internal static Action<WebApplicationBuilder> AddOtlpExporterTo(Uri collector) => builder => builder.Services.AddOpenTelemetry()
        .WithTracing(tracing => tracing.AddOtlpExporter(otlp => otlp.Endpoint = new Uri(collector, "v1/traces")));
}
