using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry.OwnOpenTelemetry;

/// <summary>A service that adds an OTLP exporter itself.</summary>
[Collection(Collections.Alone)]
public sealed class OwnExporterTests
{
    public static TheoryData<string, bool> SameCollector => new()
    {
        { nameof(Setups.ServiceDefaults), true },
        { nameof(Setups.ServiceDefaults), false },
        { nameof(Setups.UseOtlpExporter), true },
        { nameof(Setups.UseOtlpExporter), false },
        { nameof(Setups.AddOtlpExporters), true },
        { nameof(Setups.AddOtlpExporters), false },
        { nameof(Setups.AddOtlpExporterToLogging), true },
    };

    [Theory]
    [MemberData(nameof(SameCollector))]
    public async Task The_collector_gets_each_span_log_and_metric_once(string setup, bool isBefore)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await RunAsync(collector, Setup(setup), isBefore);

        collector.Received.Spans.Count(IsGreeting).ShouldBe(1);
        collector.Received.Logs.Count(log => log.Body == "Greeted somebody").ShouldBe(1);
        // Every reader counts from its own start.
        collector.Received.Metrics.Where(metric => metric.Name == "http.server.request.duration")
            .SelectMany(metric => metric.Metric.Histogram.DataPoints).Select(point => point.StartTimeUnixNano).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Another_collector_gets_the_spans_too()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var other = await OtlpReceiver.StartAsync();
        await RunAsync(collector, Setups.AddOtlpExporterTo(other.Http), isBefore: false);

        collector.Received.Spans.Count(IsGreeting).ShouldBe(1);
        other.Received.Spans.Count(IsGreeting).ShouldBe(1);
        collector.Received.Logs.Count(log => log.Body == "Greeted somebody").ShouldBe(1);
    }

    private static bool IsGreeting(ReceivedSpan span) => span.Name == "GET /greeting";

    private static Action<WebApplicationBuilder> Setup(string name) => name switch
    {
        nameof(Setups.ServiceDefaults) => Setups.ServiceDefaults,
        nameof(Setups.UseOtlpExporter) => Setups.UseOtlpExporter,
        nameof(Setups.AddOtlpExporters) => Setups.AddOtlpExporters,
        _ => Setups.AddOtlpExporterToLogging,
    };

    /// <summary>Runs until the service has sent its last telemetry.</summary>
    private static async Task RunAsync(OtlpReceiver collector, Action<WebApplicationBuilder> setup, bool isBefore)
    {
        await using (var service = await RunningService.StartAsync(collector.Variables(),
            app => app.MapGet("/greeting", (ILogger<OwnExporterTests> logger) =>
            {
                using var scope = logger.BeginScope(new Dictionary<string, object> { ["Who"] = "nobody" });
                logger.LogInformation("Greeted {Who}", "somebody");
                return "hello";
            }), build: isBefore ? setup : null, afterwards: isBefore ? null : setup))
        {
            await service.Client.GetStringAsync("/greeting");
        }
        await Eventually.IsTrueAsync("the span", () => collector.Received.Spans.Any(IsGreeting));
        await Eventually.IsTrueAsync("the log record", () => collector.Received.Logs.Any(log => log.Body == "Greeted somebody"));
        await Eventually.IsTrueAsync("the metric", () => collector.Received.Metrics.Any(metric => metric.Name == "http.server.request.duration"));
    }
}
