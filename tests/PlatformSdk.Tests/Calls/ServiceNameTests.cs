using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Testing;
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
    [InlineData("http://inventory", "127.0.0.1:")]
    [InlineData("http://inventory", "http://127.0.0.1:")]
    [InlineData("https+http://inventory", "http://127.0.0.1:")]
    [InlineData("http+https://inventory", "127.0.0.1:")]
    [InlineData("https+http://INVENTORY", "http://localhost:")]
    public async Task Any_client_may_use_the_name(string address, string host)
    {
        await using var server = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create([new("services:inventory:http:0", host + server.Address.Port)]);

        (await caller.Client().GetAsync(address)).EnsureSuccessStatusCode();
    }

    [Theory]
    [InlineData("services:inventory:http:0", "127.0.0.1:")]
    [InlineData("services:inventory:http", "http://127.0.0.1:")]
    [InlineData("services:inventory:https", "http://127.0.0.1:")]
    [InlineData("services:inventory:http:7", "http://127.0.0.1:")]
    public async Task The_client_of_a_need_accepts_each_form_of_the_keys(string key, string host)
    {
        await using var server = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create([new(key, host + server.Address.Port)], [s_inventory]);

        (await caller.Client("inventory").GetAsync("/stock")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task The_client_of_a_need_prefers_https_as_Aspire_does()
    {
        await using var plain = await StubServer.AnsweringAsync(200);
        await using var secure = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create(
            [new("services:inventory:http:0", plain.Address.AbsoluteUri), new("services:inventory:https:0", secure.Address.AbsoluteUri)],
                [s_inventory]);

        await caller.Client("inventory").GetAsync("/");

        (plain.Requests.Count, secure.Requests.Count).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/a/b?c=d%20e")]
    [InlineData("http://user:word@127.0.0.1:{0}/a%2Fb")]
    public async Task An_address_that_is_no_name_of_a_service_is_called_as_it_is(string address)
    {
        await using var server = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create();
        var asked = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, server.Address.Port);

        var answer = await caller.Client().GetAsync(asked);

        answer.RequestMessage!.RequestUri.ShouldBe(new Uri(asked));
        server.Requests.ShouldHaveSingleItem().Path.ShouldBe(
            Uri.UnescapeDataString(new Uri(asked).AbsolutePath.Replace("%2F", "%252F", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_address_that_changes_is_used_by_the_next_call()
    {
        await using var before = await StubServer.AnsweringAsync(200);
        await using var after = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create([new("services:inventory:http:0", before.Address.AbsoluteUri)], [s_inventory]);
        await caller.Client("inventory").GetAsync("/");

        caller.Set("services:inventory:http:0", after.Address.AbsoluteUri);

        await Eventually.IsTrueAsync("the other one is called", async () =>
        {
            await caller.Client("inventory").GetAsync("/");
            return after.Requests.Count > 0;
        });
    }

    [Fact]
    public async Task Discovery_that_the_service_configures_is_used()
    {
        await using var server = await StubServer.AnsweringAsync(200);
        await using var caller = Caller.Create([new("addresses:inventory:http:0", server.Address.AbsoluteUri)], services: services =>
            services.AddServiceDiscovery().AddConfigurationServiceEndpointProvider(provider => provider.SectionName = "addresses"));

        (await caller.Client().GetAsync("http://inventory")).EnsureSuccessStatusCode();
    }

    [Theory]
    [InlineData("http://inventory/stock")]
    [InlineData("https+http://inventory/stock")]
    public async Task A_synchronous_call_finds_the_service_and_is_tried_again(string address)
    {
        await using var server = await StubServer.AnsweringAsync(503, 503, 200);
        await using var caller = Caller.Create([new("services:inventory:http:0", server.Address.AbsoluteUri)]);

        using var answer = await Task.Run(() => caller.Client().Send(new HttpRequestMessage(HttpMethod.Get, address)));

        ((int)answer.StatusCode, server.Requests.Count).ShouldBe((200, 3));
    }

    [Fact]
    public async Task A_handler_of_the_user_sees_the_address_and_the_caller_keeps_the_name()
    {
        await using var server = await StubServer.AnsweringAsync(200);
        var seen = new Seen();
        await using var caller = Caller.Create([new("services:inventory:http:0", server.Address.AbsoluteUri)],
            services: services => services.AddHttpClient("signed").AddHttpMessageHandler(() => seen));
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://inventory/stock");

        await caller.Client("signed").SendAsync(request);

        seen.Authority.ShouldBe(server.Address.Authority);
        request.RequestUri.ShouldBe(new Uri("http://inventory/stock"));
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

    [Fact]
    public async Task A_client_of_gRPC_leaves_the_name_to_the_handlers()
    {
        var primary = new SocketsHttpHandler();
        await using var caller = Caller.Create(services: services =>
            services.AddHttpClient("grpc").ConfigurePrimaryHttpMessageHandler(() => primary));

        caller.Client("grpc").Dispose();

        primary.Properties["__GrpcLoadBalancingDisabled"].ShouldBe(true);
    }

    private sealed class Seen : DelegatingHandler
    {
        internal string? Authority { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authority = request.RequestUri!.Authority;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
