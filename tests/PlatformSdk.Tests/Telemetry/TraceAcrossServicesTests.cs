using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Otlp.Wire;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry;

public sealed class TraceAcrossServicesTests
{
    [Fact]
    public async Task A_request_through_two_services_is_one_trace_and_carries_its_baggage()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        string? baggage = null;
        await using var inventory = await RunningService.StartAsync(collector.Variables(), map => map.MapGet("/stock", () =>
        {
            baggage = Activity.Current?.GetBaggageItem("tenant");
            return "3";
        }));
        await using var orders =
            await RunningService.StartAsync([.. collector.Variables(), new("services:inventory:http:0", inventory.Address.AbsoluteUri)],
            map => map.MapGet("/order", (IHttpClientFactory clients) => clients.CreateClient("inventory").GetStringAsync("/stock")),
            description: RunningService.Description with { Needs = [new PlatformNeed("inventory", "service")] });
        var trace = Guid.NewGuid().ToString("N");
        var request = new HttpRequestMessage(HttpMethod.Get, "/order");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        request.Headers.Add("baggage", "tenant=acme");

        (await (await orders.Client.SendAsync(request)).Content.ReadAsStringAsync()).ShouldBe("3");

        // The two services share this process, so each collects what both do: one span of each kind is enough.
        var server = await SpanAsync("GET /order", SpanKind.Server);
        var client = await SpanAsync("GET", SpanKind.Client);
        var inner = await SpanAsync("GET /stock", SpanKind.Server);
        server.ParentId.ShouldBe("00f067aa0ba902b7");
        client.ParentId.ShouldBe(server.SpanId);
        inner.ParentId.ShouldBe(client.SpanId);
        baggage.ShouldBe("acme");
        client.Tags["http.request.method"].ShouldBe("GET");
        client.Tags["server.address"].ShouldBe("127.0.0.1");
        client.Tags["http.response.status_code"].ShouldBe(200L);
        ((string)client.Tags["url.full"]).ShouldStartWith(inventory.Address.AbsoluteUri);

        Task<ReceivedSpan> SpanAsync(string name, SpanKind kind) => Eventually.GetAsync($"the span '{name}'",
            () => collector.Received.Spans.FirstOrDefault(span => span.TraceId == trace && span.Name == name && span.Span.Kind == kind));
    }
}
