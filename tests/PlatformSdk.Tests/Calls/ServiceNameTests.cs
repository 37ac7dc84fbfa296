using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Calls;

public sealed class ServiceNameTests
{
    private static readonly PlatformNeed s_inventory = new("inventory", "service");

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task A_needed_service_has_a_client_of_its_name_and_is_found_by_the_configuration(string key)
    {
        await using var server = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create([new($"services:inventory:{key}:0", server.Address.AbsoluteUri)], [s_inventory]);

        await caller.Client("inventory").GetStringAsync("stock/17?all=1");

        server.Requests.ShouldHaveSingleItem().Path.ShouldBe("/stock/17");
    }

    [Fact]
    public async Task Several_addresses_take_turns()
    {
        await using var one = await StubServer.AnsweringAsync(200);
        await using var two = await StubServer.AnsweringAsync(200);
        await using var caller =
            Caller.Create([new("services:inventory:http:0", one.Address.AbsoluteUri), new("services:inventory:http:1", two.Address.AbsoluteUri)],
            [s_inventory]);

        for (var i = 0; i < 6; i++)
            await caller.Client("inventory").GetAsync("/");

        (one.Requests.Count, two.Requests.Count).ShouldBe((3, 3));
    }

    [Fact]
    public async Task A_try_that_fails_at_one_instance_is_made_again_at_the_next()
    {
        await using var sick = await StubServer.AnsweringAsync(503);
        await using var well = await StubServer.AnsweringAsync(200);
        await using var caller =
            Caller.Create([new("services:inventory:http:0", sick.Address.AbsoluteUri), new("services:inventory:http:1", well.Address.AbsoluteUri)],
            [s_inventory]);

        for (var i = 0; i < 4; i++)
            (await caller.Client("inventory").GetAsync("/")).EnsureSuccessStatusCode();
    }

    [Theory]
    [InlineData("http://inventory")]
    [InlineData("https+http://inventory")]
    public async Task Any_client_may_use_the_name(string address)
    {
        await using var server = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create([new("services:inventory:http:0", $"127.0.0.1:{server.Address.Port}")]);

        (await caller.Client().GetAsync(address)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task On_a_laptop_the_service_is_where_local_says()
    {
        await using var server = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create(needs: [s_inventory with { Local = server.Address.AbsoluteUri }], environment: "Development");

        (await caller.Client("inventory").GetAsync("/")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task An_external_address_keeps_its_path()
    {
        await using var server = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create(needs: [new PlatformNeed("tax-api", "external") { Url = server.Address + "v2" }]);

        await caller.Client("tax-api").GetAsync("rates");

        server.Requests.ShouldHaveSingleItem().Path.ShouldBe("/v2/rates");
    }
}
