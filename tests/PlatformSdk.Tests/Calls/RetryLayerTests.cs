using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using Polly;

namespace PlatformSdk.Tests.Calls;

/// <summary>A service that already has a resilience handler keeps its own, and has no second one around it.</summary>
public sealed class RetryLayerTests
{
    /// <summary>What each of them sends for one GET that is refused: itself, and its retries.</summary>
    private const int Theirs = 3;

    private static readonly Dictionary<string, Action<IServiceCollection>> s_handlers = new()
    {
        ["the standard one, on the client"] = services => services.AddHttpClient("stock").AddStandardResilienceHandler(Quick),
        ["the standard one, on every client"] = services =>
            services.ConfigureHttpClientDefaults(clients => clients.AddStandardResilienceHandler(Quick)),
        ["one of its own"] = services =>
            services.AddHttpClient("stock")
            .AddResilienceHandler("own",
            pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(1) })),
        ["hedging"] = services => services.AddHttpClient("stock").AddStandardHedgingHandler().Configure(hedging =>
        {
            hedging.Hedging.MaxHedgedAttempts = 2;
            hedging.Hedging.Delay = TimeSpan.FromSeconds(5);
        }),
        ["Polly's policy"] = services =>
            services.AddHttpClient("stock").AddTransientHttpErrorPolicy(policy => policy.WaitAndRetryAsync(2, _ => TimeSpan.FromMilliseconds(1))),
    };

    public static MatrixTheoryData<string, bool> Ways => new([.. s_handlers.Keys], [true, false]);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_services_own_layer_alone_tries_again(string handler, bool before)
    {
        await using var server = await StubServer.AnsweringAsync(503);
        using var host = Build(before ? s_handlers[handler] : null, before ? null : s_handlers[handler]);

        (await Client(host).GetAsync(server.Address)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        server.Requests.Count.ShouldBe(Theirs);
    }

    [Theory]
    [InlineData("the standard one, on the client", "ResilienceHandler")]
    [InlineData("the standard one, on every client", "ResilienceHandler")]
    [InlineData("one of its own", "ResilienceHandler")]
    [InlineData("Polly's policy", "PolicyHttpMessageHandler")]
    public async Task It_is_reported_once_however_often_the_handler_is_made(string handler, string name)
    {
        var made = 0;
        using var log = new LogSink();
        using var host = Build(null, services =>
        {
            s_handlers[handler](services);
            services.AddSingleton<ILoggerProvider>(log);
            services.AddHttpClient("stock").SetHandlerLifetime(TimeSpan.FromSeconds(1)).ConfigurePrimaryHttpMessageHandler(() =>
            {
                made++;
                return new SocketsHttpHandler();
            });
        });

        await Eventually.IsTrueAsync("the factory makes a third handler", () =>
        {
            Client(host).Dispose();
            return made > 2;
        });

        var line = log.Lines.Where(line => line.Text.Contains(name, StringComparison.Ordinal)).ShouldHaveSingleItem();
        line.Level.ShouldBe(LogLevel.Information);
        line.Text.ShouldContain("'stock'");
    }

    [Fact]
    public async Task Another_client_keeps_the_platforms_layer()
    {
        await using var server = await StubServer.AnsweringAsync(503);
        using var host = Build(services => services.AddHttpClient("other").AddStandardResilienceHandler(Quick), null);

        await Client(host).GetAsync(server.Address);

        server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_layer_that_was_taken_away_again_does_not_count()
    {
        await using var server = await StubServer.AnsweringAsync(503);
        using var host = Build(services =>
        {
            services.ConfigureHttpClientDefaults(clients => clients.AddStandardResilienceHandler(Quick));
#pragma warning disable EXTEXP0001 // The way that its documentation shows.
            services.AddHttpClient("stock").RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        }, null);

        await Client(host).GetAsync(server.Address);

        server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Names_of_services_resolve_under_the_services_own_layer()
    {
        await using var server = await StubServer.AnsweringAsync(503, 200);
        using var host = Build(s_handlers["the standard one, on every client"], null, [new("services:stock:http:0", server.Address.AbsoluteUri)]);

        (await Client(host).GetStringAsync("http://stock/")).ShouldBe("answer 2");
    }

    [Fact]
    public async Task A_retry_of_the_services_own_layer_goes_to_the_next_instance()
    {
        await using var sick = await StubServer.AnsweringAsync(503);
        await using var well = await StubServer.AnsweringAsync(200);
        using var host = Build(s_handlers["one of its own"], null,
            [new("services:stock:http:0", sick.Address.AbsoluteUri), new("services:stock:http:1", well.Address.AbsoluteUri)]);

        for (var i = 0; i < 4; i++)
            (await Client(host).GetAsync("http://stock/")).EnsureSuccessStatusCode();
    }

    private static void Quick(HttpStandardResilienceOptions options)
    {
        options.Retry.MaxRetryAttempts = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
    }

    private static HttpClient Client(IHost host) => host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("stock");

    private static IHost Build(Action<IServiceCollection>? before, Action<IServiceCollection>? after,
        IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Production" });
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(builder.Configuration,
            [new("Platform:HttpClient:RetryDelay", "1ms"), .. settings ?? []]);
        builder.Logging.ClearProviders();
        before?.Invoke(builder.Services);
        builder.AddPlatform(new PlatformDescription { Name = "orders", Owner = "team-checkout", Kind = PlatformKind.Worker });
        after?.Invoke(builder.Services);
        return builder.Build();
    }
}
