using PlatformSdk.Secrets.Settings;

namespace PlatformSdk.Secrets.Tests.Vault;

/// <summary>Weeks of a service's life in a moment: the whole service, a socket, and a clock that the test moves.</summary>
public sealed class LongRunTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly LogSink _log = new();
    private FakeVault _vault = null!;

    public async ValueTask InitializeAsync() => _vault = await FakeVault.StartAsync(_clock);

    public ValueTask DisposeAsync() => _vault.DisposeAsync();

    private Task<TestService> StartAsync() => VaultService.StartAsync(
        _clock, _log, _vault,
        settings =>
        {
            settings["Platform:Secrets:RefreshInterval"] = "30m";
            settings["ConnectionStrings:orders-db"] = "Host=db;Database=orders";
        },
        new PlatformNeed("stripe-key", "secret"), new PlatformNeed("orders-db", "postgres"));

    [Fact]
    public async Task In_33_days_no_credential_is_ever_in_use_that_does_not_work()
    {
        _vault.Secrets.Put("secret/data/orders/stripe-key", "value", "sk_live_0");
        await using var service = await StartAsync();
        var day = 0;

        for (; day < 33; day++)
        {
            _vault.Secrets.Put("secret/data/orders/stripe-key", "value", $"sk_live_{day}");
            await service.PassAsync(TimeSpan.FromDays(1), () => _vault.Leases.Works(VaultService.User(service)).ShouldBeTrue());
            service.Configuration["Secrets:stripe-key"].ShouldBe($"sk_live_{day}");
        }

        _vault.Leases.Works(VaultService.User(service)).ShouldBeTrue();
        _vault.Tokens.Logins.ShouldBe(2, "the first, and one at the maximum of 32 days");
        _vault.Tokens.Renewals.ShouldBeGreaterThan(33 * 24);
        _vault.Leases.Created.ShouldBeInRange(33, 70);
        _vault.Tokens.MostAlive.ShouldBe(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3600)]
    [InlineData(86400)]
    public async Task After_an_outage_in_mid_life_the_service_is_whole_again(int seconds)
    {
        _vault.Secrets.Put("secret/data/orders/stripe-key", "value", "sk_live_1");
        await using var service = await StartAsync();
        await service.PassAsync(TimeSpan.FromHours(1));

        _vault.Always = _ => Recording.Of("sealed-read");
        await service.PassAsync(TimeSpan.FromSeconds(seconds));
        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_1");
        _vault.Always = null;
        await service.PassAsync(TimeSpan.FromMinutes(31));

        _vault.Leases.Works(VaultService.User(service)).ShouldBeTrue();
        (await service.HealthAsync()).Status.ShouldBe(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy);
    }

    [Fact]
    public async Task An_outage_of_a_second_at_start_only_delays_it()
    {
        _vault.Secrets.Put("secret/data/orders/stripe-key", "value", "sk_live_1");
        _vault.Always = _ => Recording.Of("sealed-login");
        var start = StartAsync();
        await Eventually.IsTrueAsync("the first tries", () => _vault.Calls.Count > 1);
        _vault.Always = null;

        await using var service = await start;

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_1");
    }

    [Theory]
    [InlineData("sealed-login", "HTTP 503, Vault is sealed")]
    [InlineData("approle-wrong-secret-id", "invalid secret id")]
    public async Task An_outage_of_an_hour_at_start_ends_it_with_one_message(string recording, string reason)
    {
        _vault.Always = _ => Recording.Of(recording);

        var failure = await Should.ThrowAsync<SecretsUnavailableException>(StartAsync);

        failure.Message.ShouldContain($"Store: Vault at {_vault.Address}.");
        failure.Message.ShouldContain(reason);
        failure.Message.ShouldContain("looked for in: secret/data/orders/stripe-key");
        failure.Message.ShouldContain("create it: vault kv put secret/orders/stripe-key value=VALUE");
        failure.Message.ShouldContain("looked for in: database/creds/readonly");
    }
}
