using Microsoft.AspNetCore.Builder;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Development;

/// <summary>The way from the page of one service to those of the services around it.</summary>
[Collection(Collections.Alone)]
public sealed class NeighbourPageTests
{
    private static readonly PlatformDescription s_description = new()
    {
        Name = "orders",
        Owner = "team-checkout",
        Needs = [new PlatformNeed("payments", "service"), new PlatformNeed("stock", "service"), new PlatformNeed("tax-api", "external")],
    };

    [Fact]
    public async Task The_part_of_a_trace_in_a_neighbour_is_one_link_away()
    {
        await using var payments = await StubServer.AnsweringAsync(200, 200, 200, 200, 200, 200, 200, 200, 200, 200);
        await using var service = await DevelopmentService.StartAsync(description: s_description, settings:
            [
                new("services:payments:http:0", payments.Address.ToString()), new("services:stock:http:0", "http://127.0.0.1:1"),
                new("services:tax-api:http:0", payments.Address.ToString()), new("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317"),
            ],
            map: app => app.MapGet("/",
                (IHttpClientFactory clients) => clients.CreateClient("payments").GetStringAsync(new Uri("http://payments/pay/17"))));
        await service.Client.GetAsync("/");
        var address = await service.TraceOfAsync("GET /");

        var id = address[^32..];
        var page = await service.PageAsync(address);
        page.Texts("#elsewhere li").ShouldBe(["payments", "stock", "telemetry viewer"]);
        // With the host of this page: the browser would take another name for another site.
        page.Values("href").ShouldContain($"http://127.0.0.1:{payments.Address.Port}{address}");
        page.Values("href").ShouldContain(link => link.StartsWith("http://localhost:3000/explore?", StringComparison.Ordinal)
            && link.Contains(id, StringComparison.Ordinal));

        var overview = await service.PageThatSaysAsync("/platform", "Not running");
        overview.Texts("#services .what").ShouldBe(["payments needed", "stock needed"]);
        overview.Texts("#services .badge").ShouldBe(["Ready", "Not running"]);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document", "200")]
    [InlineData("Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe", "404")]
    [InlineData("Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: document", "404")]
    [InlineData("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document", "404")]
    public async Task A_link_of_a_neighbour_opens_the_page_and_nothing_else_does(string headers, string expected)
    {
        await using var service = await DevelopmentService.StartAsync();

        (await RawHttp.ExchangeAsync(service.Service.Address.Port,
            $"GET /platform HTTP/1.1\r\nHost: localhost\r\n{headers}\r\nConnection: close\r\n\r\n"))
            .ShouldStartWith($"HTTP/1.1 {expected}");
    }
}
