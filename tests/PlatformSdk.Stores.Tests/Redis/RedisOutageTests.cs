using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Redis;
using StackExchange.Redis;

namespace PlatformSdk.Stores.Tests.Redis;

public sealed class RedisOutageTests
{
    [Fact]
    public async Task A_service_starts_without_its_server_and_finds_it_when_it_starts_or_restarts()
    {
        await using var server = RedisServer.Prepare();
        await using var service = Cache.With(server.Address);
        await service.StartAsync();
        var connection = service.Get<IConnectionMultiplexer>(Cache.Need);
        connection.IsConnected.ShouldBeFalse("nothing waits for the server");
        await IsUnhealthyAsync(service);

        await server.StartAsync();
        await service.IsHealthyAsync(Cache.Need);
        await server.KillAsync();
        var killed = await IsUnhealthyAsync(service);
        await server.StartAsync();
        await service.IsHealthyAsync(Cache.Need);

        killed.Description!.ShouldStartWith($"127.0.0.1:{server.Port}: ");
        killed.Description.ShouldNotContain(RedisServer.Password);
        killed.Description.Length.ShouldBeLessThan(200, "not the statistics of the client");
        await connection.GetDatabase().StringSetAsync("key", "value");
        service.Log.Lines.Count(line => line.Text.Contains("is not connected", StringComparison.Ordinal))
            .ShouldBeInRange(1, 3, "the client reports each attempt, the log each outage");
        service.Log.Text.ShouldNotContain(RedisServer.Password);
    }

    /// <summary>Under load the client may report the end of a server so.</summary>
    [Fact]
    public async Task After_a_connection_an_outage_is_logged_also_where_the_client_gives_no_reason()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var service = Cache.With(server.Address);
        await service.IsHealthyAsync(Cache.Need);
        var connection = service.Get<RedisConnection>(Cache.Need);
        var report = new ConnectionFailedEventArgs(connection, connection.Multiplexer.GetEndPoints()[0], ConnectionType.Interactive,
            ConnectionFailureType.UnableToConnect, null!, "");

        connection.Lost.Restored(report);
        connection.Lost.Failed(report);

        service.Log.Text.ShouldContain("is not connected: UnableToConnect");
    }

    [Fact]
    public async Task A_start_that_waits_for_a_slow_server_logs_no_outage()
    {
        await using var server = await RedisServer.StartNewAsync();
        await server.ExecuteAsync("CLIENT", "PAUSE", "500", "ALL");
        await using var service = Cache.With(server.Address);
        await service.StartAsync();

        await service.IsHealthyAsync(Cache.Need);

        service.Log.Text.ShouldNotContain("is not connected");
    }

    [Fact]
    public async Task A_full_server_refuses_what_is_written_and_the_service_goes_on()
    {
        await using var server = await RedisServer.StartNewAsync("--maxmemory", "1", "--maxmemory-policy", "noeviction");
        await using var service = Cache.With(server.Address);

        var failure = await Should.ThrowAsync<RedisServerException>(service.Get<IDistributedCache>(Cache.Need).SetStringAsync("key", "value"));
        var made = await service.Get<HybridCache>(Cache.Need).GetOrCreateAsync("key", _ => ValueTask.FromResult("made"));

        failure.Message.ShouldContain("OOM");
        made.ShouldBe("made");
        (await service.CheckAsync(Cache.Need)).Status.ShouldBe(HealthStatus.Healthy, "it can still be read");
    }

    [Fact]
    public async Task A_server_that_stalls_fails_commands_in_time_and_is_used_again_afterwards()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var service = Cache.With($"{server.Address}?asyncTimeout=200");
        await service.IsHealthyAsync(Cache.Need);

        await server.ExecuteAsync("CLIENT", "PAUSE", "3000", "ALL");
        var stalled = await service.CheckAsync(Cache.Need);

        stalled.Status.ShouldBe(HealthStatus.Unhealthy);
        stalled.Description.ShouldBe($"127.0.0.1:{server.Port}: does not answer in time");
        await service.IsHealthyAsync(Cache.Need);
    }

    private static async Task<HealthReportEntry> IsUnhealthyAsync(StoreService service)
    {
        HealthReportEntry entry = default;
        await Eventually.IsTrueAsync("unhealthy",
            async () => (entry = await service.CheckAsync(Cache.Need)).Status == HealthStatus.Unhealthy);
        return entry;
    }
}
