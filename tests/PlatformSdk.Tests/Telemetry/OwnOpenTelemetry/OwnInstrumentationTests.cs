using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Otlp.Wire;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry.OwnOpenTelemetry;

/// <summary>A service that adds OpenTelemetry's instrumentation packages itself. The receiver refuses a span with one attribute twice.</summary>
[Collection(Collections.Alone)]
public sealed class OwnInstrumentationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_request_has_one_span_on_either_side(bool isBefore)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        var trace = Guid.NewGuid().ToString("N");
        await using (var service = await StartAsync(collector, isBefore))
            await CallAsync(service, "/calls?token=secret", trace);

        var spans = await SpansAsync(collector, trace);
        var servers = spans.Where(span => span.Span.Kind == SpanKind.Server).ToList();
        servers.Select(span => span.Name).Order().ShouldBe(["GET /answers", "GET /calls"]);
        servers.ShouldAllBe(span => Equals(span.Tags["http.response.status_code"], 200L));
        servers.Single(span => span.Name == "GET /calls").Tags["url.query"].ToString()!.ShouldNotContain("secret");
        spans.Count(span => span.Span.Kind == SpanKind.Client).ShouldBe(1);
    }

    [Fact]
    public async Task Probes_on_the_port_of_the_app_stay_untraced()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        var (probe, request) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        await using (var service = await StartAsync(collector, isBefore: true))
        {
            await CallAsync(service, "/health/live", probe);
            await CallAsync(service, "/answers", request);
        }

        (await SpansAsync(collector, request)).Count.ShouldBe(1);
        collector.Received.Spans.ShouldNotContain(span => span.TraceId == probe);
    }

    [Fact]
    public async Task Each_metric_arrives_once_in_an_export()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service = await StartAsync(collector, isBefore: false);
        await CallAsync(service, "/answers", Guid.NewGuid().ToString("N"));

        var duration = await Eventually.GetAsync("the duration of the request", () => collector.Received.Metrics.FirstOrDefault(metric =>
            metric.Name == "http.server.request.duration" && metric.Points.Any(IsAnswer)));
        duration.Points.Single(IsAnswer).Value.ShouldBe(1);
        collector.Received.Metrics.ShouldContain(metric => metric.Name == "dotnet.gc.collections");
    }

    private static bool IsAnswer((Dictionary<string, object> Tags, double Value) point)
        => point.Tags.TryGetValue("http.route", out var route) && Equals(route, "/answers");

    private static Task<RunningService> StartAsync(OtlpReceiver collector, bool isBefore) => RunningService.StartAsync(collector.Variables(), app =>
    {
        app.MapGet("/calls", async (IHttpClientFactory clients, HttpContext context) =>
        {
            var request = context.Request;
            return await clients.CreateClient().GetStringAsync(new Uri($"http://{request.Host}/answers"));
        });
        app.MapGet("/answers", () => "answer");
    }, build: isBefore ? Setups.Instrumentation : null, afterwards: isBefore ? null : Setups.Instrumentation);

    // Over a plain socket: the package observes every client of this process, and would give the test's own request another trace.
    private static async Task CallAsync(RunningService service, string path, string trace)
    {
        var answer = await RawHttp.ExchangeAsync(service.Address.Port,
            $"GET {path} HTTP/1.1\r\nHost: {service.Address.Authority}\r\nConnection: close\r\ntraceparent: 00-{trace}-00f067aa0ba902b7-01\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 200");
    }

    /// <summary>All spans of the trace: the service has ended, and has sent the last one.</summary>
    private static async Task<IReadOnlyList<ReceivedSpan>> SpansAsync(OtlpReceiver collector, string trace)
    {
        await Eventually.IsTrueAsync("a span", () => collector.Received.Spans.Any(span => span.TraceId == trace));
        return [.. collector.Received.Spans.Where(span => span.TraceId == trace)];
    }
}
