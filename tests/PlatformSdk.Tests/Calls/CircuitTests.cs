using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Calls;

public sealed class CircuitTests
{
    [Fact]
    public async Task A_dependency_that_only_fails_is_left_alone_for_a_while_and_then_tried_again()
    {
        var healthy = false;
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = healthy ? 200 : 503;
            return Task.CompletedTask;
        });
        await using var caller = Caller.Create([new("Platform:HttpClient:Retries", "0"), new("Platform:HttpClient:CircuitMinimum", "4"),
            new("Platform:HttpClient:CircuitBreak", "500ms")]);
        for (var i = 0; i < 4; i++)
            await caller.Client().GetAsync(server.Address);

        var refused = await Should.ThrowAsync<HttpRequestException>(() => caller.Client().GetAsync(server.Address));

        refused.Message.ShouldContain("the circuit is open");
        server.Requests.Count.ShouldBe(4);

        healthy = true;
        await Eventually.IsTrueAsync("the circuit closes", async () =>
        {
            try
            {
                return (await caller.Client().GetAsync(server.Address)).StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task One_host_that_fails_does_not_close_the_way_to_another()
    {
        await using var sick = await StubServer.AnsweringAsync(503);
        await using var well = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create([new("Platform:HttpClient:Retries", "0"), new("Platform:HttpClient:CircuitMinimum", "2")]);
        for (var i = 0; i < 2; i++)
            await caller.Client().GetAsync(sick.Address);

        await Should.ThrowAsync<HttpRequestException>(() => caller.Client().GetAsync(sick.Address));
        (await caller.Client().GetAsync(well.Address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_circuit_stays_open_when_the_factory_makes_a_new_handler()
    {
        await using var server = await StubServer.AnsweringAsync(503);
        var made = 0;
        await using var caller = Caller.Create([new("Platform:HttpClient:Retries", "0"), new("Platform:HttpClient:CircuitMinimum", "2"),
            new("Platform:HttpClient:CircuitBreak", "1h")],
            services: services => services.AddHttpClient("stock").SetHandlerLifetime(TimeSpan.FromSeconds(1)).ConfigurePrimaryHttpMessageHandler(() =>
            {
                made++;
                return new SocketsHttpHandler();
            }));
        for (var i = 0; i < 2; i++)
            await caller.Client("stock").GetAsync(server.Address);

        await Eventually.IsTrueAsync("the factory makes a second handler", () =>
        {
            caller.Client("stock").Dispose();
            return made > 1;
        });

        await Should.ThrowAsync<HttpRequestException>(() => caller.Client("stock").GetAsync(server.Address));
        server.Requests.Count.ShouldBe(2);
    }
}
