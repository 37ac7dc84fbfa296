using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;
using PlatformSdk.Development.Access;
using PlatformSdk.Testing.Html;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Development;

/// <summary>The page of a program without a web server.</summary>
[Collection(Collections.Alone)]
public sealed class LonePageTests : IAsyncLifetime
{
    private static readonly ActivitySource s_source = new("Receipts");
    private readonly IHost _worker = Build("receipts");

    private IPageAddress Address => _worker.Services.GetRequiredService<IPageAddress>();

    public async ValueTask InitializeAsync() => await _worker.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync();
        _worker.Dispose();
    }

    [Fact]
    public async Task It_shows_runs_messages_and_the_last_failure()
    {
        using (var running = s_source.StartActivity("import prices")!)
        {
            using (var message = s_source.StartActivity(ActivityKind.Consumer, parentContext: new(ActivityTraceId.CreateRandom(),
                ActivitySpanId.CreateRandom(), ActivityTraceFlags.None, isRemote: true), name: "process order-placed"))
            {
                message!.AddException(new InvalidOperationException("no such order")).SetStatus(ActivityStatusCode.Error);
            }
            (await PageAsync("/platform/work")).Texts("#running strong").ShouldBe(["import prices"]);
        }

        var page = await PageAsync("/platform/work");
        page.Texts("#running strong").ShouldBeEmpty();
        page.Texts("#work tbody th").ShouldBe(["import prices", "process order-placed"]);
        page.Texts("#work tbody td").Chunk(4).Select(row => (row[0], row[1])).ShouldBe([("1", "0"), ("1", "1")]);
        page.Texts("#failures .detail").ShouldHaveSingleItem().ShouldStartWith("no such order");
        page.Texts("#traces .what").ShouldBe(["import prices", "process order-placed"], ignoreOrder: true);
        (await PageAsync("/platform")).Texts("h2").ShouldNotContain("Requests");
        (await PageAsync("/platform/traces?status=failed")).Texts("#traces .what").ShouldBe(["process order-placed"]);
    }

    [Fact]
    public async Task A_message_that_the_program_has_published_itself_is_work_too()
    {
        ActivityContext parent;
        using (var sent = s_source.StartActivity("publish receipts", ActivityKind.Producer)!)
            parent = sent.Context;
        // As clients of queues do it: the context is read from the message, and not marked as one of another process.
        using (var handled = s_source.StartActivity(ActivityKind.Consumer, parentContext: parent, name: "deliver receipts"))
            handled!.SetStatus(ActivityStatusCode.Error, "no printer");

        var page = await PageAsync("/platform/work");
        page.Texts("#work tbody th").ShouldBe(["deliver receipts"]);
        page.Texts("#failures .detail").ShouldHaveSingleItem().ShouldStartWith("no printer");
        page.Texts("#traces .what").ShouldBe(["publish receipts deliver receipts"]);
        (await PageAsync("/platform/traces?name=deliver%20receipts")).Texts("#traces .what").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("GET /platform HTTP/1.1\r\nHost: localhost", "HTTP/1.1 200")]
    [InlineData("GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1", "HTTP/1.1 200")]
    [InlineData("GET /platform HTTP/1.1\r\nHost: evil.example", "HTTP/1.1 404")]
    [InlineData("GET /platform HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 127.0.0.1", "HTTP/1.1 404")]
    [InlineData("GET /health HTTP/1.1\r\nHost: evil.example", "HTTP/1.1 404")]
    [InlineData("GET /elsewhere HTTP/1.1\r\nHost: localhost", "HTTP/1.1 404")]
    [InlineData("POST /platform HTTP/1.1\r\nHost: localhost", "HTTP/1.1 405")]
    [InlineData("GET /platform HTTP/1.1", "")]
    [InlineData("GET /platform HTTP/1.1\r\nHost: localhost\r\nHost: localhost", "")]
    [InlineData("nonsense", "")]
    public async Task It_answers_a_browser_on_this_machine_and_no_one_else(string head, string expected)
    {
        var answer = await RawHttp.ExchangeAsync(new Uri(Address.Root).Port, head + "\r\n\r\n");

        answer.Split(' ').Take(2).ShouldBe(expected.Split(' '));
        if (expected.EndsWith("200", StringComparison.Ordinal) && head.Contains("/platform"))
            answer.ShouldContain("Content-Security-Policy: default-src 'none'");
    }

    [Fact]
    public async Task Its_port_belongs_to_the_name_and_a_second_program_of_that_name_takes_another()
    {
        using var second = Build("receipts");
        await second.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null });

        var page = second.Services.GetRequiredService<IPageAddress>().Page;

        page.ShouldNotBe(Address.Page);
        (await client.GetAsync(new Uri(page!))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await second.StopAsync();
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri(page!)));
    }

    [Theory]
    [InlineData("receipts")]
    [InlineData("nightly-settlement")]
    [InlineData("a")]
    public void The_port_of_a_name_is_the_same_in_every_process_and_not_one_of_a_scaffold(string name)
        => LaptopPort.ForName(name).ShouldBeInRange(7400, 7999);

    private static IHost Build(string name)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development" });
        builder.AddPlatform(new PlatformDescription { Name = name, Owner = "team-checkout", Kind = PlatformKind.Worker });
        return builder.Build();
    }

    private async Task<Page> PageAsync(string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null });
        return new Page(await client.GetStringAsync(new Uri(Address.Root + path)));
    }
}
