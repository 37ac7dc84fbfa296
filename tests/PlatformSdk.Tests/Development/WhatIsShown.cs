using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Development;

[Collection(Collections.Alone)]
public sealed class WhatIsShown
{
    private static readonly ActivitySource s_source = new("Orders");

    [Fact]
    public async Task A_service_that_has_done_nothing_is_told_how_to_see_something()
    {
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/orders/open", () => ""));

        var page = await service.PageAsync();

        page.ShouldContain("Nothing has happened yet.");
        page.ShouldContain($"<code>curl {service.Service.Address.ToString().TrimEnd('/')}/orders/open</code>");
        (await service.PageAsync("/platform/calls")).ShouldContain("IHttpClientFactory");
        service.Get<PlatformSdk.Development.Metrics.MetricStore>().Own.Select(own => $"{own.Meter} {own.Name}").ShouldBeEmpty();
        (await service.PageAsync("/platform/metrics")).ShouldContain("CreateCounter");
        (await service.PageAsync("/platform/configuration")).ShouldContain("platform.yaml declares no configuration.");
        (await service.PageAsync("/platform/environments")).ShouldContain("dotnet build &amp;&amp; dotnet run");
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

        var page = await service.PageThatSaysAsync("/platform", "127.0.0.1:1 does not answer");

        page.ShouldContain("<title>Orders · Orders</title>");
        page.ShouldContain("Takes and tracks customer orders.");
        foreach (var fact in (string[])["team-checkout", "shop", "critical", "experimental"])
            page.ShouldContain($"<dd>{fact}</dd>");
        page.ShouldContain("""<strong>orders-db</strong> <span class="muted">postgres</span></span><span class="badge bad">Unhealthy</span>""");
        page.ShouldContain(
            """<strong>tax-api</strong> <span class="muted">external, optional</span></span><span class="badge warn">Degraded</span>""");
    }

    [Fact]
    public async Task A_trace_is_a_waterfall_of_server_client_and_own_spans_with_its_log()
    {
        await using var other = await StubServer.AnsweringAsync(200);
        await using var service =
            await DevelopmentService.StartAsync(app =>
            app.MapGet("/orders/{id}", async (int id, IHttpClientFactory clients, ILogger<WhatIsShown> logger) =>
        {
            using var span = s_source.StartActivity("price the order")!.SetTag("order.id", id);
            logger.LogInformation("Priced order {Id}", id);
            await clients.CreateClient().GetAsync(other.Address);
        }));
        await service.Client.GetAsync("/orders/17?token=abc");
        await service.Client.GetAsync("/nowhere");

        var address = await service.TraceOfAsync("GET /orders/{id}");
        var page = await service.PageAsync(address);

        page.ShouldContain("""<span class="kind server">server</span> GET /orders/{id}""");
        page.ShouldContain("""<span class="what d1"><span class="kind internal">internal</span> price the order""");
        page.ShouldContain("""<span class="what d2"><span class="kind client">client</span> GET""");
        page.ShouldContain("<dt>order.id</dt><dd>17</dd>");
        page.ShouldContain("<dt>url.query</dt><dd>token=REDACTED</dd>");
        page.ShouldContain("Priced order 17");
        (await service.PageAsync("/platform/traces")).ShouldContain($"href=\"{address}\">GET /orders/{{id}}</a>");
        (await service.PageAsync("/platform/logs")).ShouldContain($"href=\"{address}\"");
    }

    [Fact]
    public async Task A_request_that_failed_says_why()
    {
        await using var service =
            await DevelopmentService.StartAsync(app => app.MapGet("/", string () => throw new InvalidOperationException("no stock")));
        await service.Client.GetAsync("/");

        var page = await service.PageAsync(await service.TraceOfAsync("GET /"));

        page.ShouldContain("""<span class="badge bad">InvalidOperationException</span>""");
        page.ShouldContain("<dt>exception.message</dt><dd>no stock</dd>");
        page.ShouldContain("at PlatformSdk.Tests.Development.WhatIsShown");
        (await service.PageThatSaysAsync("/platform/logs?level=error", "no stock")).ShouldNotContain("Request starting");
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

        page.ShouldContain("GET http://inventory/stock?token=REDACTED");
        page.ShouldContain("""<ol class="tries" aria-label="3 tries">""");
        page.Split("""<span class="mark bad">503</span>""").Length.ShouldBe(3);
        page.ShouldContain("""<span class="mark good">200</span>""");
        page.ShouldContain(await service.TraceOfAsync("GET /"));
    }

    [Fact]
    public async Task A_call_that_nobody_answers_says_so()
    {
        await using var service = await DevelopmentService.StartAsync(settings: [new("Platform:HttpClient:Retries", "0")],
            map: app => app.MapGet("/", (IHttpClientFactory clients) => clients.CreateClient().GetStringAsync(new Uri("http://127.0.0.1:1/"))));
        await service.Client.GetAsync("/");

        (await service.PageThatSaysAsync("/platform/calls", "client default")).ShouldContain("ConnectionError");
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

        var page = await service.PageAsync("/platform/metrics");

        foreach (var chart in (string[])["Requests", "Failed requests", "Latency", "CPU", "Memory", "Allocated", "GC pause", "orders.placed"])
            page.ShouldContain($"aria-label=\"{chart}: ");
        System.Text.RegularExpressions.Regex.IsMatch(page, "Requests: [0-9.,]+/s now, at most [1-9]").ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_says_which_source_gave_it_and_which_it_hides()
    {
        var description = new PlatformDescription { Name = "orders", Owner = "team-checkout", ConfigKeys = ["Orders__PageSize", "Orders__Absent"] };
        await using var service = await DevelopmentService.StartAsync(description: description, settings: [new("Orders:PageSize", "50")],
            build: builder => builder.Configuration.AddCommandLine(["--Orders:PageSize=75"]));

        var page = await service.PageAsync("/platform/configuration");

        page.ShouldContain(
            """<code class="what">Orders:PageSize</code><span class="detail"><code>75</code></span><span class="source">command line</span>""");
        page.ShouldContain("""<code>Orders:PageSize</code> <span class="muted">also in code, or local: in platform.yaml</span>""");
        page.ShouldContain("""<code class="what">Orders:Absent</code><span class="detail muted">not set on this machine""");
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

        System.Text.RegularExpressions.Regex.IsMatch(page,
            "<strong>stripe-key</strong>.*found.*version <code>[0-9a-f]{12}</code>, confirmed (now|[0-9]+ s) ago").ShouldBeTrue(page);
        page.ShouldContain("create it: <code>dotnet user-secrets");
    }

    [Fact]
    public async Task A_trace_that_is_gone_is_no_error_of_the_page()
    {
        await using var service = await DevelopmentService.StartAsync();

        var answer = await service.Client.GetAsync("/platform/traces/0123456789abcdef0123456789abcdef");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("This trace is no longer here");
    }
}
