using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry;

public sealed class NoEndpointTests
{
    [Fact]
    public async Task Without_an_endpoint_there_is_nothing_that_could_send_or_wait()
    {
        await using var service = await RunningService.StartAsync();

        service.App.Services.GetService<TracerProvider>().ShouldBeNull();
        service.App.Services.GetService<MeterProvider>().ShouldBeNull();
    }

    [Fact]
    public async Task The_standard_switch_turns_everything_off()
    {
        await using var service = await RunningService.StartAsync(
            [new("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"), new("OTEL_SDK_DISABLED", "true")]);

        service.App.Services.GetService<TracerProvider>().ShouldBeNull();
    }
}
