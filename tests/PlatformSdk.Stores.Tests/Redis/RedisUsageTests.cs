using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Redis;
using StackExchange.Redis;

namespace PlatformSdk.Stores.Tests.Redis;

public sealed class RedisUsageTests
{
    [Fact]
    public async Task The_connection_and_both_caches_are_there_with_and_without_the_name()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var service = Cache.With(server.Address);
        await service.StartAsync();

        var connection = service.Get<IConnectionMultiplexer>(Cache.Need);
        await connection.GetDatabase().StringSetAsync("greeting", "hello");
        await service.Get<IDistributedCache>(Cache.Need).SetStringAsync("key", "distributed");
        var made = await service.Get<HybridCache>(Cache.Need).GetOrCreateAsync("made", _ => ValueTask.FromResult("hybrid"));

        made.ShouldBe("hybrid");
        service.Services.GetRequiredService<IConnectionMultiplexer>().ShouldBeSameAs(connection);
        (await service.Services.GetRequiredService<IDistributedCache>().GetStringAsync("key")).ShouldBe("distributed");
        (await service.Services.GetRequiredService<HybridCache>().GetOrCreateAsync("made", _ => ValueTask.FromResult("another"))).ShouldBe("hybrid");
        var keys = (await server.ExecuteAsync("KEYS", "*")).ToString();
        ((string[])(await server.ExecuteAsync("KEYS", "*"))!).ShouldBe(["greeting", "orders:key", "orders:made"], ignoreOrder: true, keys);
        ((string)(await server.ExecuteAsync("CLIENT", "LIST"))!).ShouldContain("name=orders");
    }

    [Fact]
    public async Task Two_needs_have_a_server_each()
    {
        await using var first = await RedisServer.StartNewAsync();
        await using var second = await RedisServer.StartNewAsync();
        await using var service = new StoreService([new("sessions", "redis"), new("prices", "redis")], RedisNeed.Register,
            new Dictionary<string, string?> { ["ConnectionStrings:sessions"] = first.Address, ["ConnectionStrings:prices"] = second.Address });

        await service.Get<HybridCache>("sessions").GetOrCreateAsync("key", _ => ValueTask.FromResult("session"));
        var price = await service.Get<HybridCache>("prices").GetOrCreateAsync("key", _ => ValueTask.FromResult("price"));

        price.ShouldBe("price", "they share the memory of the process, but not their keys");
        // The cache writes to the server after it has answered.
        await Eventually.IsTrueAsync("both are written", async () => await KeysAsync(first) is ["orders:sessions:key"]
            && await KeysAsync(second) is ["orders:prices:key"]);
        service.Services.GetService<IConnectionMultiplexer>().ShouldBeNull("neither is the one that is meant");
    }

    [Fact]
    public async Task The_connection_can_be_configured_in_code()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var service = Cache.With(server.Address,
            services => services.Configure<RedisOptions>(Cache.Need, options => options.ConfigureConnection = to => to.DefaultDatabase = 3));

        service.Get<IConnectionMultiplexer>(Cache.Need).GetDatabase().Database.ShouldBe(3);
    }

    private static async Task<string[]> KeysAsync(RedisServer server) => (string[])(await server.ExecuteAsync("KEYS", "*"))!;
}
