using System.Net;
using System.Net.Http.Headers;
using Microsoft.IdentityModel.JsonWebTokens;

namespace PlatformSdk.Access.Tests.Calls;

/// <summary>The calls of a service to the services in its needs carry a token, and no other request does.</summary>
public sealed class ServiceTokenTests
{
    [Fact]
    public async Task A_service_calls_a_protected_one_with_a_token_for_it()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var inventory = await ProtectedService.StartAsync(ProtectedService.SettingsFor(provider, "inventory"));
        using var caller = CallingHost.Start(provider, inventory.App.Urls.First());

        (await caller.Client("inventory").GetStringAsync("who")).ShouldBe("orders");
    }

    [Fact]
    public async Task The_token_is_for_the_called_service_and_is_fetched_once_for_many_calls()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var stub = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, stub.Address.ToString());

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => caller.Client("inventory").GetStringAsync($"{number}")));

        stub.Requests.Count.ShouldBe(30);
        var token = new JsonWebToken(stub.Requests.Select(request => request.Headers["Authorization"]).Distinct()
            .ShouldHaveSingleItem()["Bearer ".Length..]);
        token.Audiences.ShouldBe(["api://inventory"]);
        token.Subject.ShouldBe("orders");
        provider.Asked("/connect/token").ShouldBe(1);
    }

    [Theory]
    [InlineData("inventory", "an absolute address on the client of the service")]
    [InlineData("other", "another client with the address of the service")]
    [InlineData("tax-api", "the client of an external need")]
    [InlineData("", "the client without a name")]
    public async Task No_other_host_and_no_other_client_gets_a_token(string client, string what)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var inventory = await StubServer.AnsweringAsync(200);
        await using var other = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, inventory.Address.ToString());

        await caller.Client(client).GetAsync(client == "inventory" ? other.Address : inventory.Address);

        other.Requests.Concat(inventory.Requests).ShouldHaveSingleItem(what).Headers.Keys.ShouldNotContain("Authorization", what);
    }

    [Fact]
    public async Task A_redirect_to_another_host_does_not_take_the_token_along()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var other = await StubServer.AnsweringAsync(200);
        await using var stub = await StubServer.StartAsync((context, _) =>
        {
            context.Response.Redirect(other.Address.ToString());
            return Task.CompletedTask;
        });
        using var caller = CallingHost.Start(provider, stub.Address.ToString());

        await caller.Client("inventory").GetAsync("away");

        stub.Requests.ShouldHaveSingleItem().Headers.Keys.ShouldContain("Authorization");
        other.Requests.ShouldHaveSingleItem().Headers.Keys.ShouldNotContain("Authorization");
    }

    [Fact]
    public async Task A_header_that_the_code_sets_stays_and_ours_is_not_kept_in_the_request()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var stub = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, stub.Address.ToString());
        using var own = new HttpRequestMessage(HttpMethod.Get, "own") { Headers = { Authorization = new AuthenticationHeaderValue("Key", "mine") } };
        using var ours = new HttpRequestMessage(HttpMethod.Get, "ours");

        await caller.Client("inventory").SendAsync(own);
        await caller.Client("inventory").SendAsync(ours);

        stub.Requests[0].Headers["Authorization"].ShouldBe("Key mine");
        ours.Headers.Authorization.ShouldBeNull();
    }

    [Fact]
    public async Task The_token_of_a_caller_is_not_passed_on()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var stub = await StubServer.AnsweringAsync(200);
        await using var orders = await ProtectedService.StartAsync(
            ProtectedService.SettingsFor(provider).Concat(CallingHost.SettingsFor(provider, stub.Address.ToString()))
                .GroupBy(setting => setting.Key).ToDictionary(same => same.Key, same => same.Last().Value),
            app => Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(app, "/call",
                async (IHttpClientFactory clients) => await clients.CreateClient("inventory").GetStringAsync("x")),
            description: CallingHost.Description with { RequiresAuthentication = true });
        var callers = Forged.Signed(provider);

        (await orders.StatusAsync("/call", callers)).ShouldBe(HttpStatusCode.OK);

        stub.Requests.ShouldHaveSingleItem().Headers["Authorization"].ShouldNotContain(callers.Split('.')[2]);
    }
}
