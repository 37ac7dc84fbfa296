using Microsoft.AspNetCore.Builder;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlatformSdk.Contract;
using PlatformSdk.Development.Metrics;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;

namespace PlatformSdk.Tests.Development;

/// <summary>The charts of outgoing calls count what the list of calls contains: not those of exporters, health checks and the secret store.</summary>
[Collection(Collections.Alone)]
public sealed class OwnCallsTests
{
    [Fact]
    public async Task Calls_of_the_exporter_are_not_counted()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/", () => ""), settings: collector.Variables());

        await CallAsync(service);
        await Eventually.IsTrueAsync("the exported span", () =>
        {
            Export(service);
            return collector.Received.Spans.Any(span => span.Name == "GET /");
        });

        Calls(service).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Failed_calls_of_the_exporter_are_not_counted()
    {
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/", () => ""),
            settings: [new("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1")]);

        // The exceptions are those of the process, in which others may still end; but the exporter would throw each time.
        await Eventually.IsTrueAsync("an export whose exceptions are not counted", async () =>
        {
            var before = Exceptions(service);
            await CallAsync(service);
            Export(service);
            return Exceptions(service) == before;
        });

        Calls(service).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Calls_of_the_service_are_counted()
    {
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/", () => ""));

        await service.Client.GetAsync("/");
        await service.Client.GetAsync("/is-not-there");

        await Eventually.IsTrueAsync("both calls", () =>
        {
            service.Tick();
            return Calls(service) is { All: > 0, Failed: > 0 };
        });
    }

    /// <summary>A call that does not count itself, although it is in the same process.</summary>
    private static async Task CallAsync(DevelopmentService service)
    {
        using var silent = SuppressInstrumentationScope.Begin();
        await service.Client.GetAsync("/");
    }

    private static void Export(DevelopmentService service)
    {
        service.Get<TracerProvider>().ForceFlush();
        service.Get<MeterProvider>().ForceFlush();
        service.Tick();
    }

    private static double Exceptions(DevelopmentService service) =>
        service.Get<MetricStore>().Standard<Rate>(DotnetMetrics.Exceptions)?.Points.Points().Sum() ?? 0;

    private static (double All, double Failed) Calls(DevelopmentService service) =>
        service.Get<MetricStore>().Standard<Distribution>(DotnetMetrics.ClientDuration) is { } calls
            ? (calls.Rate.Points().Sum(), calls.FailedRate.Points().Sum())
            : (0, 0);
}
