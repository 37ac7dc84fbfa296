using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.ServiceDefaults;

/// <summary>
/// A service or a worker with the service defaults of Aspire adds the platform: each call has one set of retries and is resolved once.
/// </summary>
public sealed class ServiceDefaultsCallTests
{
    /// <summary>The standard handler's own: itself, and three retries.</summary>
    private const int Theirs = 4;

    public static MatrixTheoryData<string, bool> Ways => new(["service", "worker"], [true, false]);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task One_layer_alone_tries_again(string kind, bool before)
    {
        await using var server = await StubServer.AnsweringAsync(503);
        using var host = Build(kind, before, server.Address);

        using var answer = await host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("inventory").GetAsync("/stock");

        ((int)answer.StatusCode, server.Requests.Count).ShouldBe((503, Theirs));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_client_has_one_handler_for_retries_and_one_for_names(string kind, bool before)
    {
        await using var server = await StubServer.AnsweringAsync(200);
        using var host = Build(kind, before, server.Address);

        foreach (var client in (string[])["", "inventory", "billing"])
        {
            var handlers = Handlers(host.Services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(client)).ToList();

            handlers.Count(handler => handler is ResilienceHandler).ShouldBe(1, client);
            handlers.Count(handler => handler.GetType().Namespace is "Microsoft.Extensions.ServiceDiscovery.Http" or "PlatformSdk.Calls")
                .ShouldBe(1, client);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_address_of_a_need_is_found_as_Aspire_gives_it(string kind, bool before)
    {
        await using var server = await StubServer.AnsweringAsync(200);
        using var host = Build(kind, before, server.Address);
        var clients = host.Services.GetRequiredService<IHttpClientFactory>();

        (await clients.CreateClient("inventory").GetStringAsync("/")).ShouldBe("answer 1");
        (await clients.CreateClient("other").GetStringAsync("https+http://inventory/")).ShouldBe("answer 2");
    }

    private static IEnumerable<HttpMessageHandler> Handlers(HttpMessageHandler? handler)
    {
        for (; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
            yield return handler;
    }

    private static IHost Build(string kind, bool before, Uri inventory)
    {
        IHostApplicationBuilder builder = kind == "worker"
            ? Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Production" })
            : WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new("services:inventory:http:0", inventory.AbsoluteUri)]);
        builder.Logging.ClearProviders();
        builder.Services.ConfigureAll<HttpStandardResilienceOptions>(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
        if (before)
            builder.AddServiceDefaults();
        builder.AddPlatform(RunningService.Description with { Needs = [new PlatformNeed("inventory", "service")] });
        if (!before)
            builder.AddServiceDefaults();
        return builder is HostApplicationBuilder worker ? worker.Build() : ((WebApplicationBuilder)builder).Build();
    }
}
