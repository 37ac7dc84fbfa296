using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing.Html;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Development;

[Collection(Collections.Alone)]
public sealed class PageContentTests
{
    private static readonly ActivitySource s_source = new("Orders");

    [Fact]
    public async Task A_service_that_has_done_nothing_is_told_how_to_see_something()
    {
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/orders/open", () => ""));

        var page = await service.PageAsync();

        page.Texts("#traces .empty strong").ShouldBe(["No traces yet."]);
        page.Texts("#traces .empty code").ShouldBe([$"curl {service.Service.Address.ToString().TrimEnd('/')}/orders/open"]);
        (await service.PageAsync("/platform/calls")).Text.ShouldContain("IHttpClientFactory");
        service.Get<PlatformSdk.Development.Metrics.MetricStore>().Own.Select(own => $"{own.Meter} {own.Name}").ShouldBeEmpty();
        (await service.PageAsync("/platform/metrics")).Texts("#own code").ShouldHaveSingleItem().ShouldContain("CreateCounter");
        (await service.PageAsync("/platform/configuration")).Texts("#declared strong").ShouldBe(["platform.yaml declares no configuration."]);
        (await service.PageAsync("/platform/environments")).Texts("code").ShouldBe(["dotnet build && dotnet run"]);
    }

    [Fact]
    public async Task What_the_service_is_and_whether_it_has_what_it_needs()
    {
        var description = new PlatformDescription
        {
            Name = "orders",
            Owner = "team-checkout",
            System = "shop",
            Title = "Orders",
            Summary = "Takes and tracks customer orders.",
            Tier = "critical",
            Needs = [new PlatformNeed("orders-db", "postgres") { Local = "Host=127.0.0.1;Port=1" },
                new PlatformNeed("tax-api", "external") { Optional = true, Url = "http://127.0.0.1:9" }],
        };
        await using var service = await DevelopmentService.StartAsync(description: description, settings: [new("Platform:Secrets:Store", "none")]);

        var page = await service.PageThatSaysAsync("/platform", "127.0.0.1:1 is unreachable");

        page.Texts("title").ShouldBe(["Orders · Orders"]);
        page.Texts(".summary").ShouldBe(["Takes and tracks customer orders."]);
        foreach (var fact in (string[])["team-checkout", "shop", "critical", "experimental"])
            page.Facts.ShouldContain(said => said.Contains(fact));
        page.Texts("li.need .what").ShouldBe(["orders-db postgres", "tax-api external, optional"]);
        page.Texts("li.need .badge.bad").ShouldBe(["Unhealthy"]);
        page.Texts("li.need .badge.warn").ShouldBe(["Degraded"]);
    }

    [Fact]
    public async Task A_trace_is_a_waterfall_of_server_client_and_own_spans_with_its_log()
    {
        await using var other = await StubServer.AnsweringAsync(200);
        await using var service =
            await DevelopmentService.StartAsync(app =>
            app.MapGet("/orders/{id}", async (int id, IHttpClientFactory clients, ILogger<PageContentTests> logger) =>
        {
            using var span = s_source.StartActivity("price the order")!.SetTag("order.id", id);
            logger.LogInformation("Priced order {Id}", id);
            await clients.CreateClient().GetAsync(other.Address);
        }));
        await service.Client.GetAsync("/orders/17?token=abc");
        await service.Client.GetAsync("/nowhere");

        var address = await service.TraceOfAsync("GET /orders/{id}");
        var page = await service.PageAsync(address);

        // The other service is in this process, so its own span comes last.
        page.Texts(".waterfall .what").Take(3).ShouldBe(
            ["server GET /orders/{id}", "internal price the order", $"client GET {other.Address.Authority}/"]);
        page.All(".waterfall .what").Take(3).Select(span => span.ClassName).ShouldBe(["what d0", "what d1", "what d2"]);
        page.Facts["order.id"].ShouldBe(["17"]);
        page.Facts["url.query"].ShouldBe(["token=REDACTED"]);
        page.Texts("#logs .message").ShouldContain("Priced order 17");
        (await service.PageAsync("/platform/traces")).Texts($"a[href='{address}']").ShouldBe(["GET /orders/{id}"]);
        (await service.PageAsync("/platform/logs")).Values("href").ShouldContain(address);
    }

    [Fact]
    public async Task A_request_that_failed_says_why()
    {
        await using var service =
            await DevelopmentService.StartAsync(app => app.MapGet("/", string () => throw new InvalidOperationException("no stock")));
        await service.Client.GetAsync("/");

        var page = await service.PageAsync(await service.TraceOfAsync("GET /"));

        page.Texts(".waterfall .badge.bad").ShouldBe(["InvalidOperationException"]);
        page.Facts["exception.message"].ShouldBe(["no stock"]);
        page.Facts["exception.stacktrace"].ShouldHaveSingleItem().ShouldContain($"at {typeof(PageContentTests).FullName}");
        (await service.PageThatSaysAsync("/platform/logs?level=error", "no stock")).Text.ShouldNotContain("Request starting");
    }

    [Fact]
    public async Task A_call_out_is_shown_with_all_its_tries()
    {
        await using var other = await StubServer.AnsweringAsync(503, 503, 200);
        await using var service =
            await DevelopmentService.StartAsync(settings: [new("Platform:HttpClient:RetryDelay", "1ms"),
            new("services:inventory:http:0", other.Address.ToString())],
            map: app => app.MapGet("/",
                (IHttpClientFactory clients) => clients.CreateClient("stock").GetStringAsync(new Uri("http://inventory/stock?token=abc"))));
        await service.Client.GetAsync("/");

        var page = await service.PageThatSaysAsync("/platform/calls", "client stock");

        page.Texts(".call .message").ShouldBe(["GET http://inventory/stock?token=REDACTED"]);
        page.All("ol.tries").ShouldHaveSingleItem().GetAttribute("aria-label").ShouldBe("3 tries");
        page.Texts(".mark.bad").ShouldBe(["503", "503"]);
        page.Texts(".mark.good").ShouldBe(["200"]);
        page.Values("href").ShouldContain(await service.TraceOfAsync("GET /"));
    }

    [Fact]
    public async Task The_tries_of_a_resilience_handler_of_the_service_are_shown_too()
    {
        await using var other = await StubServer.AnsweringAsync(503, 200);
        await using var service = await DevelopmentService.StartAsync(
            build: builder => builder.Services.AddHttpClient("stock").AddStandardResilienceHandler(options =>
                options.Retry.Delay = TimeSpan.FromMilliseconds(1)),
            map: app => app.MapGet("/", (IHttpClientFactory clients) => clients.CreateClient("stock").GetStringAsync(other.Address)));
        await service.Client.GetAsync("/");

        var page = await service.PageThatSaysAsync("/platform/calls", "client stock");

        page.Texts(".mark.bad").ShouldBe(["503"]);
        page.Texts(".mark.good").ShouldBe(["200"]);
    }

    [Fact]
    public async Task A_call_that_nobody_answers_says_so()
    {
        await using var service = await DevelopmentService.StartAsync(settings: [new("Platform:HttpClient:Retries", "0")],
            map: app => app.MapGet("/", (IHttpClientFactory clients) => clients.CreateClient().GetStringAsync(new Uri("http://127.0.0.1:1/"))));
        await service.Client.GetAsync("/");

        (await service.PageThatSaysAsync("/platform/calls", "client default")).Texts(".call .badge")
            .ShouldHaveSingleItem().ShouldStartWith("ConnectionError");
    }

    [Fact]
    public async Task Metrics_are_charts_of_requests_of_the_runtime_and_of_the_services_own_meters()
    {
        await using var service =
            await DevelopmentService.StartAsync(app =>
            app.MapGet("/", (IMeterFactory meters) => meters.Create("Orders").CreateCounter<int>("orders.placed").Add(1)));
        await service.Client.GetAsync("/");
        await service.TraceOfAsync("GET /");
        service.Tick();
        service.Tick();

        var labels = (await service.PageAsync("/platform/metrics")).Values("aria-label");

        foreach (var chart in (string[])["Requests", "Failed requests", "Latency", "CPU", "Memory", "Allocated", "GC pause", "orders.placed"])
            labels.ShouldContain(label => label.StartsWith($"{chart}: ", StringComparison.Ordinal));
        var page = await service.PageAsync("/platform/metrics");
        page.Texts("#requests tbody th").ShouldBe(["GET /"]);
        page.Values("href").ShouldContain("/platform/traces?name=GET%20%2F");
        page.Texts("#requests tbody td").Take(2).ShouldBe(["1", "0"]);
        page.Texts("#requests tbody td").Skip(2).ShouldAllBe(value => value.EndsWith('s'));
        page.Texts("#requests .y").ShouldAllBe(axis => axis.EndsWith('0'));
        labels.First(label => label.StartsWith("Requests: ", StringComparison.Ordinal)).ShouldMatch("^Requests: [0-9.,]+/s now, at most [1-9]");
    }

    private static readonly Dictionary<string, string> Described = new() { ["Orders__PageSize"] = "25", ["Orders__Region"] = "eu" };

    [Fact]
    public async Task A_key_says_which_source_gave_it_and_which_it_hides()
    {
        var description = new PlatformDescription { Name = "orders", Owner = "team-checkout", Config = Described };
        await using var service = await DevelopmentService.StartAsync(description: description, settings: [new("Orders:PageSize", "50")],
            build: builder => builder.Configuration.AddCommandLine(["--Orders:PageSize=75"]));

        var page = await service.PageAsync("/platform/configuration");

        page.Texts("#declared li.key .what").ShouldBe(["Orders:PageSize", "Orders:Region"]);
        page.Texts("#declared li.key .detail").ShouldBe(["75", "eu"]);
        page.Texts("#declared li.key .source").ShouldBe(["command line", "platform.yaml"]);
        page.Texts("#keys li").ShouldContain("Orders:PageSize also in code, or local: in platform.yaml, platform.yaml");
    }

    [Fact]
    public async Task A_secret_is_a_name_a_version_and_an_age()
    {
        var description =
            new PlatformDescription
            {
                Name = "orders",
                Owner = "team-checkout",
                Needs = [new PlatformNeed("stripe-key", "secret"), new PlatformNeed("tax-key", "secret")]
            };
        await using var service =
            await DevelopmentService.StartAsync(description: description, settings: [new("Secrets:stripe-key", "sk-live-0123456789")]);

        var page = await service.PageAsync("/platform/configuration");

        page.Texts("#secrets li strong").ShouldBe(["stripe-key", "tax-key"]);
        page.Texts("#secrets li .badge").ShouldBe(["found", "missing"]);
        page.Texts("#secrets li .detail")[0].ShouldMatch("^version [0-9a-f]{12}, confirmed (now|[0-9]+ s) ago");
        page.Texts("#secrets li .detail")[1].ShouldContain("create it: dotnet user-secrets");
    }

    [Fact]
    public async Task A_trace_that_is_gone_is_no_error_of_the_page()
    {
        await using var service = await DevelopmentService.StartAsync();

        var answer = await service.Client.GetAsync("/platform/traces/0123456789abcdef0123456789abcdef");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        new Page(await answer.Content.ReadAsStringAsync()).Texts(".empty strong").ShouldHaveSingleItem()
            .ShouldStartWith("This trace is not available");
    }
}
