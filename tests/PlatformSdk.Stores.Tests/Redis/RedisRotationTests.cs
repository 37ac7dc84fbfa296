using PlatformSdk.Redis;
using StackExchange.Redis;

namespace PlatformSdk.Stores.Tests.Redis;

public sealed class RedisRotationTests
{
    private const int Rotations = 20;

    [Fact]
    public async Task Rotations_of_user_and_password_fail_no_command_of_two_hundred_clients()
    {
        await using var server = await RedisServer.StartNewAsync();
        await server.AllowAsync("user-0", "password-0");
        await using var service = Cache.With($"redis://user-0:password-0@127.0.0.1:{server.Port}");
        var database = service.Get<IConnectionMultiplexer>(Cache.Need).GetDatabase();
        await service.IsHealthyAsync(Cache.Need);
        var clients = new Clients(200, client => database.StringIncrementAsync($"count-{client}"));

        var user = "user-0";
        for (var rotation = 1; rotation <= Rotations; rotation++)
        {
            // By turns a new user, whose predecessor is dropped, and a new password of the same one.
            var next = rotation % 2 == 0 ? $"user-{rotation}" : user;
            await server.AllowAsync(next, $"password-{rotation}");
            service.Set(($"ConnectionStrings:{Cache.Need}", $"redis://{next}:password-{rotation}@127.0.0.1:{server.Port}"));
            await Eventually.IsTrueAsync($"rotation {rotation}",
                () => service.Log.Lines.Count(line => line.Text.Contains("were rotated", StringComparison.Ordinal)) == rotation);
            if (next != user)
                await server.ExecuteAsync("ACL", "DELUSER", user);
            user = next;
        }

        await clients.StopAsync();
        clients.Failures.ShouldBeEmpty();
        clients.Operations.ShouldBeGreaterThan(1000);
        var counted = await Task.WhenAll(Enumerable.Range(0, 200).Select(client => database.StringGetAsync($"count-{client}")));
        counted.Sum(count => (long)count).ShouldBe(clients.Operations, "each command ran once");
        service.Log.Text.ShouldNotContain("password-");
    }

    [Fact]
    public async Task A_rejected_password_is_reported_once_and_the_next_one_is_used()
    {
        await using var server = await RedisServer.StartNewAsync();
        await server.AllowAsync("orders", "password-1");
        await using var service = Cache.With($"redis://orders:password-1@127.0.0.1:{server.Port}");
        await service.IsHealthyAsync(Cache.Need);

        await server.ExecuteAsync("ACL", "DELUSER", "orders");
        await Eventually.IsTrueAsync("rejected", () => service.Log.Text.Contains("rejects the credentials", StringComparison.Ordinal));
        await server.AllowAsync("orders", "password-2");
        service.Set(($"ConnectionStrings:{Cache.Need}", $"redis://orders:password-2@127.0.0.1:{server.Port}"));

        await service.IsHealthyAsync(Cache.Need);
        service.Log.Lines.Count(line => line.Text.Contains("rejects the credentials", StringComparison.Ordinal)).ShouldBe(1, service.Log.Text);
        service.Log.Text.ShouldNotContain("password-1");
    }

    [Fact]
    public async Task The_fields_of_a_secret_are_an_address_and_rotate()
    {
        await using var server = await RedisServer.StartNewAsync();
        await server.AllowAsync("orders", "pass,word-1");
        await using var service = Cache.With(null, ("Platform:Needs:Tls", "optional"), ("Secrets:cache:endpoint", "127.0.0.1"),
            ("Secrets:cache:port", $"{server.Port}"), ("Secrets:cache:username", "orders"), ("Secrets:cache:password", "pass,word-1"));
        await service.StartAsync();
        await service.IsHealthyAsync(Cache.Need);

        await server.AllowAsync("orders", "password-2");
        service.Set(("Secrets:cache:password", "password-2"));

        await Eventually.IsTrueAsync("rotated", () => service.Log.Text.Contains("were rotated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ConnectionStrings:cache", "redis://127.0.0.1:2")]
    [InlineData("ConnectionStrings:cache", "rediss://127.0.0.1:1")]
    [InlineData("ConnectionStrings:cache", "redis://127.0.0.1:1/3")]
    [InlineData("Secrets:cache:ca.crt", null)]
    public async Task What_a_rotation_cannot_change_is_reported(string key, string? value)
    {
        using var authority = TestCertificate.Create();
        await using var service = Cache.With("redis://127.0.0.1:1");
        service.Get<IConnectionMultiplexer>(Cache.Need);

        service.Set((key, value ?? authority.ExportCertificatePem()));

        service.Log.Text.ShouldContain("take effect at the next start");
    }

    [Fact]
    public async Task A_wrong_password_stays_reported_while_the_open_connection_works_with_the_former_one()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var service = Cache.With(server.Address);
        await service.IsHealthyAsync(Cache.Need);

        service.Set(($"ConnectionStrings:{Cache.Need}", $"redis://:wrong@127.0.0.1:{server.Port}"));
        await Eventually.IsTrueAsync("rejected", () => service.Log.Text.Contains("rejects the credentials", StringComparison.Ordinal));
        await service.IsHealthyAsync(Cache.Need);

        service.Get<RedisConnection>(Cache.Need).Login.Rejection.ShouldNotBeNull("an answer to the former user says nothing about the new one");
    }
}
