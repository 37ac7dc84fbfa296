namespace PlatformSdk.Secrets.Tests.Provider;

/// <summary>Somebody, or NTP, sets the wall clock of the machine while the service runs.</summary>
public sealed class ClockStepTests : IAsyncLifetime
{
    private const string StripePath = "secret/data/orders/stripe-key";

    private readonly TestClock _clock = new();
    private readonly LogSink _log = new();
    private FakeVault _vault = null!;

    public static TheoryData<TimeSpan> Steps => [TimeSpan.FromHours(-1), TimeSpan.FromDays(-3650), TimeSpan.FromHours(1), TimeSpan.FromDays(3650)];

    public async ValueTask InitializeAsync() => _vault = await FakeVault.StartAsync(_clock);

    public ValueTask DisposeAsync() => _vault.DisposeAsync();

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_changed_secret_of_any_store_arrives_within_one_refresh(TimeSpan step)
    {
        var store = new MemoryStore();
        store.Values["stripe-key"] = "sk_live_1";
        await using var service = await TestService.StartAsync(_clock, _log, store, new PlatformNeed("stripe-key", "secret"));

        _clock.Step = step;
        store.Values["stripe-key"] = "sk_live_2";
        await service.PassAsync(TimeSpan.FromMinutes(5.5));

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_2");
        store.Reads.ShouldBe(2, "nothing is asked for more often either");
        service.Session.AgeOf(service.Session.Secrets[0]).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Tokens_and_leases_of_Vault_are_renewed_in_time_and_not_made_again(TimeSpan step)
    {
        _vault.Secrets.Put(StripePath, "value", "sk_live_1");
        await using var service = await StartAsync();
        await service.PassAsync(TimeSpan.FromMinutes(30));

        _clock.Step = step;
        await service.PassAsync(TimeSpan.FromHours(3), () => _vault.Leases.Works(VaultService.User(service)).ShouldBeTrue());

        _vault.Leases.Created.ShouldBe(1);
        _vault.Tokens.Logins.ShouldBe(1);
        _vault.Leases.Renewals.ShouldBeGreaterThan(3);
        _vault.Tokens.Renewals.ShouldBeGreaterThan(3);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_while_Vault_is_down_delays_the_recovery_by_nothing(TimeSpan step)
    {
        _vault.Secrets.Put(StripePath, "value", "sk_live_1");
        await using var service = await StartAsync();
        _vault.Always = _ => Recording.Of("sealed-read");
        await service.PassAsync(TimeSpan.FromMinutes(6));

        _clock.Step = step;
        _vault.Always = null;
        _vault.Secrets.Put(StripePath, "value", "sk_live_2");
        await service.PassAsync(TimeSpan.FromSeconds(31));

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_2");
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_library_that_measures_with_the_time_of_day_gets_one_that_never_steps(TimeSpan step)
    {
        var time = new PlatformSdk.Hosting.SteadyTimeProvider(_clock);
        var begin = time.GetUtcNow();

        _clock.Step = step;
        _clock.Advance(TimeSpan.FromMinutes(1));

        (time.GetUtcNow() - begin).ShouldBe(TimeSpan.FromMinutes(1));
    }

    private Task<TestService> StartAsync() => VaultService.StartAsync(
        _clock, _log, _vault,
        settings => settings["ConnectionStrings:orders-db"] = "Host=db;Database=orders",
        new PlatformNeed("stripe-key", "secret"), new PlatformNeed("orders-db", "postgres"));
}
