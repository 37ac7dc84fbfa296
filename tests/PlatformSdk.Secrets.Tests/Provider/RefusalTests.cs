using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Secrets.Tests.Provider;

/// <summary>The system that a secret is for refuses it: what the client packages report.</summary>
public sealed class RefusalTests
{
    private static readonly PlatformNeed StripeKey = new("stripe-key", "secret");

    private readonly TestClock _clock = new();
    private readonly LogSink _log = new();
    private readonly MemoryStore _store = new();

    public RefusalTests() => _store.Values["stripe-key"] = "sk_live_1";

    [Fact]
    public async Task New_values_are_asked_for_at_once_and_health_says_so_until_they_come()
    {
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey);
        await service.PassAsync(TimeSpan.FromMinutes(1));

        service.Session.Refuse("stripe-key", "28P01");
        var health = await service.HealthAsync();
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Description.ShouldBe("Rejected by the target system, new values are requested: stripe-key (28P01)");
        service.Session.NextDue.ShouldBe(_clock.Elapsed);

        _store.Values["stripe-key"] = "sk_live_2";
        await service.PassAsync(TimeSpan.Zero);

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_2");
        (await service.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
        _store.Refused.ShouldContain(version => version != null, "the store is told which version was refused");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(10_000)]
    public async Task However_often_one_version_is_refused_the_store_is_asked_less_and_less_often(int refusalsASecond)
    {
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey);
        await service.PassAsync(TimeSpan.FromMinutes(1));
        var before = _store.Reads;

        for (var second = 0; second < 120; second++)
        {
            for (var i = 0; i < refusalsASecond; i++) service.Session.Refuse("stripe-key", "28P01");
            await service.PassAsync(TimeSpan.FromSeconds(1));
        }

        (_store.Reads - before).ShouldBeInRange(5, 12);
    }

    [Fact]
    public async Task When_every_new_version_is_refused_as_well_they_are_made_less_and_less_often()
    {
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey);
        var before = _store.Reads;

        for (var second = 0; second < 600; second++)
        {
            _store.Values["stripe-key"] = $"sk_live_{second}";
            service.Session.Refuse("stripe-key", "28000");
            await service.PassAsync(TimeSpan.FromSeconds(1));
        }

        (_store.Reads - before).ShouldBeInRange(6, 14);
    }

    [Fact]
    public async Task Each_version_that_is_refused_is_counted_once()
    {
        _store.Values["counted-key"] = "sk_live_1";
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey with { Name = "counted-key" });
        var counted = 0L;
        using var listener = new System.Diagnostics.Metrics.MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "platform.secrets.refusals") self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "platform.secret.name", Value: "counted-key" }) Interlocked.Add(ref counted, value);
            }
        });
        listener.Start();

        for (var i = 0; i < 10; i++) service.Session.Refuse("counted-key", "28P01");
        _store.Values["counted-key"] = "sk_live_2";
        await service.PassAsync(TimeSpan.FromSeconds(2));
        service.Session.Refuse("counted-key", "28P01");

        counted.ShouldBe(2);
    }

    [Fact]
    public async Task A_system_that_takes_the_values_again_ends_it()
    {
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey);
        service.Session.Refuse("stripe-key", "28P01");

        service.Session.Accepted("stripe-key");

        (await service.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Values_that_nobody_complains_about_any_more_count_as_good()
    {
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey);
        service.Session.Refuse("stripe-key", "28P01");

        await service.PassAsync(TimeSpan.FromMinutes(15));

        (await service.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_refusal_of_what_is_no_secret_of_the_service_changes_nothing()
    {
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey);
        var due = service.Session.NextDue;

        service.Session.Refuse("another", "28P01");

        service.Session.NextDue.ShouldBe(due);
    }
}
