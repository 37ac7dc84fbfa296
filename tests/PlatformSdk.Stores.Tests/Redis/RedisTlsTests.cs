using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace PlatformSdk.Stores.Tests.Redis;

public sealed class RedisTlsTests
{
    [Theory]
    [InlineData("rediss://:admin-password@127.0.0.1:{0}")]
    [InlineData("127.0.0.1:{0},password=admin-password,ssl=true")]
    [InlineData("127.0.0.1:{0},password=admin-password")]
    public async Task A_connection_is_encrypted_and_the_authority_of_the_secret_is_trusted(string address)
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var service = Cache.With(string.Format(null, address, server.TlsPort), ("Secrets:cache:ca.crt", server.Authority));

        await service.IsHealthyAsync(Cache.Need);

        service.Get<IConnectionMultiplexer>(Cache.Need).Configuration.ShouldNotContain(RedisServer.Password);
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_is_refused()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var service = Cache.With($"rediss://:{RedisServer.Password}@127.0.0.1:{server.TlsPort}");

        await Eventually.IsTrueAsync("refused", async () => (await service.CheckAsync(Cache.Need)).Description!
            .Contains("certificate", StringComparison.OrdinalIgnoreCase));

        (await service.CheckAsync(Cache.Need)).Status.ShouldBe(HealthStatus.Unhealthy);
    }
}
