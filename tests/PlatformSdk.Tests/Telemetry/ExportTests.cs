using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry;

[Collection(Collections.Alone)]
public sealed class ExportTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Traces_metrics_and_logs_arrive_under_the_name_of_the_catalog(bool grpc)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service =
            await RunningService.StartAsync(collector.Variables(grpc), app => app.MapGet("/greeting", (ILogger<ExportTests> logger) =>
        {
            logger.LogInformation("Greeted {Who}", "somebody");
            return "hello";
        }));

        await service.Client.GetStringAsync("/greeting");

        var span = await Eventually.GetAsync("a span",
            () => collector.Received.Spans.FirstOrDefault(span => span.Scope.Name == "Microsoft.AspNetCore"));
        var metric = await Eventually.GetAsync("a metric",
            () => collector.Received.Metrics.FirstOrDefault(metric => metric.Name == "http.server.request.duration"));
        var log = await Eventually.GetAsync("a log record", () => collector.Received.Logs.FirstOrDefault(log => log.Body == "Greeted somebody"));
        foreach (var (signal, resource) in new[] { ("span", span.Resource), ("metric", metric.Resource), ("log", log.Resource) })
        {
            resource.GetValueOrDefault("service.name").ShouldBe("orders", signal);
            resource["service.namespace"].ShouldBe("shop");
            resource["deployment.environment.name"].ShouldBe("production");
            resource["platform.owner"].ShouldBe("team-checkout");
            resource["platform.tier"].ShouldBe("critical");
            resource.ShouldContainKey("service.version");
            resource.ShouldContainKey("service.instance.id");
        }
        log.TraceId.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_standard_variables_win_over_the_description()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service = await RunningService.StartAsync([.. collector.Variables(),
            new("OTEL_SERVICE_NAME", "renamed"), new("OTEL_RESOURCE_ATTRIBUTES", "service.version=7.1.0,deployment.environment.name=staging")]);

        await service.Client.GetAsync("/nothing");

        var span = await Eventually.GetAsync("a span", () => collector.Received.Spans.FirstOrDefault());
        span.Resource["service.name"].ShouldBe("renamed");
        span.Resource["service.version"].ShouldBe("7.1.0");
        span.Resource["deployment.environment.name"].ShouldBe("staging");
        span.Resource["platform.owner"].ShouldBe("team-checkout");
    }
}
