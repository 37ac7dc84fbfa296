using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_authority_of_a_bundle_is_trusted(int position)
    {
        await using var server = await RedisServer.StartNewAsync();
        List<string> bundle = [Unknown(), Unknown()];
        bundle.Insert(position, server.Authority);
        await using var service = Cache.With(
            $"rediss://:{RedisServer.Password}@127.0.0.1:{server.TlsPort}", ("Secrets:cache:ca.crt", string.Join('\n', bundle)));

        await service.IsHealthyAsync(Cache.Need);
    }

    [Theory]
    [InlineData("no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nleak-me-not\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nbGVhay1tZS1ub3Q=\n-----END PRIVATE KEY-----")]
    public async Task A_file_of_authorities_without_a_certificate_stops_the_start(string content)
    {
        await using var service = Cache.With("rediss://127.0.0.1:1", ("Secrets:cache:ca.crt", content));

        (await Should.ThrowAsync<OptionsValidationException>(service.StartAsync())).Message
            .ShouldBe("'Secrets:cache:ca.crt' has no certificate in PEM form.");
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

    private static string Unknown()
    {
        using var certificate = TestCertificate.Create();
        return certificate.ExportCertificatePem();
    }
}
