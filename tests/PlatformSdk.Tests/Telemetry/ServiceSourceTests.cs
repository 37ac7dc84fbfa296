using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry;

/// <summary>The ordinary OpenTelemetry way adds to the same providers, before and after <c>AddPlatform()</c>.</summary>
[Collection(Collections.Alone)]
public sealed class ServiceSourceTests
{
    private static readonly ActivitySource s_source = new("Orders.Work");

    [Fact]
    public async Task A_source_and_a_meter_that_the_service_names_are_exported_too()
    {
        using var meter = new Meter("Orders.Work");
        var taken = meter.CreateCounter<int>("orders.taken");
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service = await RunningService.StartAsync(collector.Variables(), map => map.MapGet("/", () =>
        {
            using var span = s_source.StartActivity("pack the order");
            taken.Add(1);
            return "";
        }), builder =>
        {
            builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource(s_source.Name));
            builder.Services.ConfigureOpenTelemetryMeterProvider(metering => metering.AddMeter(meter.Name));
        });

        await service.Client.GetStringAsync("/");

        await Eventually.IsTrueAsync("the span", () => collector.Received.Spans.Any(span => span.Name == "pack the order"));
        await Eventually.IsTrueAsync("the metric", () => collector.Received.Metrics.Any(metric => metric.Name == "orders.taken"));
    }
}
