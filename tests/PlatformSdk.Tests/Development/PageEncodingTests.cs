using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing.Html;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Development;

/// <summary>Nothing of what a request, a log or a library says is ever markup.</summary>
[Collection(Collections.Alone)]
public sealed class PageEncodingTests
{
    private const string Attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    private static readonly ActivitySource s_source = new("Attack " + Attack);

    [Fact]
    public async Task Names_values_lines_and_exceptions_of_a_request_are_text()
    {
        await using var service =
            await DevelopmentService.StartAsync(app => app.MapGet("/{*rest}", (string? rest, ILogger<PageEncodingTests> logger) =>
        {
            using var span = s_source.StartActivity("name " + Attack)!;
            span.SetTag("tag" + Attack, Attack).SetStatus(ActivityStatusCode.Error, Attack)
                .AddEvent(new ActivityEvent("event" + Attack, tags: new() { ["k" + Attack] = Attack }));
            using (logger.BeginScope(new Dictionary<string, object> { ["scope" + Attack] = Attack }))
                logger.LogError(new InvalidOperationException(Attack), "line {Rest}", Attack);
            using (s_source.StartActivity(ActivityKind.Consumer, parentContext: default, name: "message " + Attack))
                Activity.Current!.SetStatus(ActivityStatusCode.Error, Attack);
            return "";
        }));
        var request = new HttpRequestMessage(HttpMethod.Get, "/" + Uri.EscapeDataString(Attack) + "?" + Uri.EscapeDataString(Attack) + "=1");
        request.Headers.TryAddWithoutValidation("User-Agent", Attack);
        await service.Client.SendAsync(request);
        var trace = await service.TraceOfAsync("GET /{*rest}");

        foreach (var path in (string[])["/platform", "/platform/traces", trace, "/platform/logs", "/platform/logs?view=columns", "/platform/work",
            $"/platform/logs?text={Uri.EscapeDataString(Attack)}", $"/platform/traces?name={Uri.EscapeDataString(Attack)}"])
            ShouldBeText(await service.PageAsync(path));
        (await service.PageAsync(trace)).Texts("h3").ShouldContain(happened => happened.StartsWith("event" + Attack, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Addresses_and_failures_of_calls_out_are_text()
    {
        await using var other = await StubServer.AnsweringAsync(404);
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/", async (IHttpClientFactory clients) =>
            await clients.CreateClient("client" + Attack).GetAsync(new Uri(other.Address, "/stock" + Attack + "?" + Attack))));
        await service.Client.GetAsync("/");

        ShouldBeText(await service.PageThatSaysAsync("/platform/calls", "client client" + Attack));
    }

    [Fact]
    public async Task The_description_the_configuration_and_metrics_are_text()
    {
        var description = new PlatformDescription
        {
            Name = "orders",
            Owner = Attack,
            Title = Attack,
            Summary = Attack,
            System = Attack,
            Config = new Dictionary<string, string> { ["Orders__Banner"] = "", ["Own" + Attack] = "" },
            Needs = [new PlatformNeed("need" + Attack, "external") { Url = "http://" + Attack }],
        };
        await using var service =
            await DevelopmentService.StartAsync(description: description, settings: [new("Orders:Banner", Attack), new("Own" + Attack, Attack)]);
        var meter = service.Get<IMeterFactory>().Create("Meter" + Attack);
        meter.CreateCounter<int>("placed" + Attack, "unit" + Attack, Attack).Add(1);
        service.Tick();

        foreach (var path in (string[])["/platform", "/platform/configuration", "/platform/metrics"])
        {
            var page = await service.PageAsync(path);
            ShouldBeText(page);
            page.Text.ShouldContain(Attack);
        }
    }

    [Theory]
    [InlineData("/platform/logs?level=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/platform/traces?x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task The_address_of_the_page_itself_is_not_repeated(string path)
    {
        await using var service = await DevelopmentService.StartAsync();
        ShouldBeText(await service.PageAsync(path));
    }

    private static void ShouldBeText(Page page)
    {
        page.All("img, iframe, object, embed").ShouldBeEmpty();
        page.All("script").ShouldHaveSingleItem("the page's own script, and no other");
        page.All("*").SelectMany(element => element.Attributes)
            .ShouldNotContain(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        page.Values("href").ShouldAllBe(address => address.Length == 0 || address[0] == '/' || address[0] == '#'
            || address.StartsWith("data:image/svg+xml,", StringComparison.Ordinal));
    }
}
