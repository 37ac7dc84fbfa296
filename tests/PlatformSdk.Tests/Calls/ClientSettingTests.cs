using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Calls;

public sealed class ClientSettingTests
{
    [Fact]
    public async Task The_configuration_changes_one_client_and_leaves_the_others()
    {
        await using var server = await StubServer.AnsweringAsync(503);
        await using var caller = Caller.Create([new("Platform:HttpClient:Clients:impatient:Retries", "1")]);

        await caller.Client("impatient").GetAsync(server.Address);
        server.Requests.Count.ShouldBe(2);
        await caller.Client("other").GetAsync(server.Address);
        server.Requests.Count.ShouldBe(2 + 4);
    }

    [Fact]
    public async Task Code_changes_one_client_too_and_the_configuration_wins_over_it()
    {
        await using var server = await StubServer.AnsweringAsync(503);
        await using var caller = Caller.Create([new("Platform:HttpClient:Clients:b:Retries", "2")], configure: platform =>
        {
            platform.HttpClient.For("a", call => call.Retries = 0);
            platform.HttpClient.For("b", call => call.Retries = 0);
        });

        await caller.Client("a").GetAsync(server.Address);
        server.Requests.Count.ShouldBe(1);
        await caller.Client("b").GetAsync(server.Address);
        server.Requests.Count.ShouldBe(1 + 3);
    }

    [Fact]
    public async Task A_client_that_is_switched_off_is_as_dotnet_made_it()
    {
        await using var server = await StubServer.AnsweringAsync(503);
        await using var caller = Caller.Create([new("Platform:HttpClient:Clients:bare:Enabled", "false")]);

        await caller.Client("bare").GetAsync(server.Address);

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_of_the_user_stands_inside_and_sees_each_try()
    {
        await using var server = await StubServer.AnsweringAsync(503, 503, 200);
        var stamp = new Stamp();
        await using var caller = Caller.Create(services: services => services.AddHttpClient("stamped").AddHttpMessageHandler(() => stamp));

        await caller.Client("stamped").GetAsync(server.Address);

        server.Requests.Select(request => request.Headers["x-stamp"]).ShouldBe(["1", "2", "3"]);
    }

    private sealed class Stamp : DelegatingHandler
    {
        private int _count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove("x-stamp");
            request.Headers.Add("x-stamp", $"{Interlocked.Increment(ref _count)}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
