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
                new("PLATFORM_DASHBOARD_URL", "https://localhost:17100/"),
            ],
            map: app => app.MapGet("/",
                (IHttpClientFactory clients) => clients.CreateClient("payments").GetStringAsync(new Uri("http://payments/pay/17"))));
        await service.Client.GetAsync("/");
        var address = await service.TraceOfAsync("GET /");

        var id = address[^32..];
        var page = await service.PageAsync(address);
        string[] viewers = ["the whole trace in Aspire's dashboard", "the whole trace in the telemetry viewer"];
        page.Texts("#elsewhere li").ShouldBe(["payments", "stock", .. viewers]);
        page.Values("href").ShouldContain($"https://localhost:17100/traces/detail/{id}");
        // With the host of this page: the browser would take another name for another site.
        page.Values("href").ShouldContain($"http://127.0.0.1:{payments.Address.Port}{address}");
        page.Values("href").ShouldContain(link => link.StartsWith("http://localhost:3000/explore?", StringComparison.Ordinal)
            && link.Contains(id, StringComparison.Ordinal));

        await service.PageThatSaysAsync("/platform", "Ready");
        var overview = await service.PageThatSaysAsync("/platform", "Not running");
        overview.Texts("#services .what").ShouldBe(["payments needed", "stock needed"]);
        overview.Texts("#services .badge").ShouldBe(["Ready", "Not running"]);
        // There is nothing to open where nothing runs.
        overview.Texts("#services a").ShouldBe(["payments"]);
        (await service.PageAsync(address)).Texts("#elsewhere li").ShouldBe(["payments", .. viewers]);
    }

    [Theory]
    [InlineData("http://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task A_dashboard_that_is_not_on_this_machine_is_not_linked(string address)
    {
        await using var service = await DevelopmentService.StartAsync(description: s_description, settings: [new("PLATFORM_DASHBOARD_URL", address)],
            map: app => app.MapGet("/", () => "here"));
        await service.Client.GetAsync("/");

        (await service.PageAsync(await service.TraceOfAsync("GET /"))).Texts("#elsewhere li").ShouldBeEmpty();
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
