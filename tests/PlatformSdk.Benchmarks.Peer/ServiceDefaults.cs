using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Orders;

/// <summary>
/// What Aspire's template of service defaults wires, call by call. One difference: the template maps the health endpoints in Development only, and
/// here they are mapped, because every program that runs in a cluster needs them.
/// </summary>
internal static class ServiceDefaults
{
    private const string Health = "/health";
    private const string Alive = "/alive";

    internal static void AddServiceDefaults(this WebApplicationBuilder builder)
    {
        ConfigureOpenTelemetry(builder);
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), ["live"]);
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
    }

    internal static void MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealthChecks(Health);
        app.MapHealthChecks(Alive, new HealthCheckOptions { Predicate = check => check.Tags.Contains("live") });
    }

    private static void ConfigureOpenTelemetry(WebApplicationBuilder builder)
    {
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation())
            .WithTracing(tracing => tracing.AddSource(builder.Environment.ApplicationName)
                .AddAspNetCoreInstrumentation(options => options.Filter = context
                    => !context.Request.Path.StartsWithSegments(Health) && !context.Request.Path.StartsWithSegments(Alive))
                .AddHttpClientInstrumentation());
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            builder.Services.AddOpenTelemetry().UseOtlpExporter();
    }
}
