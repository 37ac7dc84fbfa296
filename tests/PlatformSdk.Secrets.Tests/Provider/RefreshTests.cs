using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Secrets.Tests.Provider;

public sealed class RefreshTests
{
    private readonly TestClock _clock = new();
    private readonly LogSink _log = new();
    private readonly MemoryStore _store = new();

    private static readonly PlatformNeed StripeKey = new("stripe-key", "secret");

    public RefreshTests() => _store.Values["stripe-key"] = "sk_live_1";

    private sealed class StripeOptions
    {
        public string? Key { get; set; }
    }

    private Task<TestService> StartAsync() => TestService.StartAsync(
        _clock, _log, _store,
        builder => builder.Services.AddOptions<StripeOptions>()
            .Configure<IConfiguration>((options, configuration) => options.Key = configuration["Secrets:stripe-key"])
            .Services.AddSingleton<IOptionsChangeTokenSource<StripeOptions>>(services =>
                new ConfigurationChangeTokenSource<StripeOptions>(services.GetRequiredService<IConfiguration>())),
        StripeKey);

    [Fact]
    public async Task A_changed_secret_reaches_IOptionsMonitor_within_one_refresh()
    {
        await using var service = await StartAsync();
        var monitor = service.Services.GetRequiredService<IOptionsMonitor<StripeOptions>>();
        monitor.CurrentValue.Key.ShouldBe("sk_live_1");

        _store.Values["stripe-key"] = "sk_live_2";
        await service.PassAsync(TimeSpan.FromMinutes(5.5));

        monitor.CurrentValue.Key.ShouldBe("sk_live_2");
    }

    [Fact]
    public async Task An_unchanged_secret_reloads_nothing()
    {
        await using var service = await StartAsync();
        var reloads = 0;
        using var listening = Microsoft.Extensions.Primitives.ChangeToken.OnChange(
            ((IConfigurationRoot)service.Configuration).GetReloadToken, () => reloads++);

        await service.PassAsync(TimeSpan.FromHours(1));

        reloads.ShouldBe(0);
        _store.Reads.ShouldBeInRange(11, 14);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3600)]
    [InlineData(86400)]
    public async Task Through_an_outage_the_last_good_value_stays_and_health_is_degraded_but_ready(int seconds)
    {
        await using var service = await StartAsync();
        _store.Failure = new SecretStoreException("it is sealed");

        // Until the first refresh after the beginning nobody notices; so the outage begins with it.
        await service.PassAsync(TimeSpan.FromMinutes(6) + TimeSpan.FromSeconds(seconds));

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_1");
        var health = await service.HealthAsync();
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Description.ShouldBe("Not confirmed by the test's memory: stripe-key");
        _store.Reads.ShouldBeLessThan(20 + seconds / 14, "a store that is down is not hammered");

        _store.Failure = null;
        _store.Values["stripe-key"] = "sk_live_2";
        await service.PassAsync(TimeSpan.FromSeconds(31));

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_2");
        (await service.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_secret_that_is_deleted_keeps_its_last_value_and_says_so()
    {
        await using var service = await StartAsync();
        _store.Values.Clear();

        await service.PassAsync(TimeSpan.FromMinutes(6));

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_1");
        (await service.HealthAsync()).Status.ShouldBe(HealthStatus.Degraded);
    }

    [Fact]
    public async Task A_secret_with_a_short_life_is_asked_for_after_two_thirds_of_it()
    {
        _store.Lifetime = TimeSpan.FromSeconds(30);
        await using var service = await StartAsync();

        var wait = service.Session.NextDue - _clock.Elapsed;

        wait.ShouldBeInRange(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(21));
    }

    [Fact]
    public async Task Replicas_that_started_together_do_not_ask_together()
    {
        var waits = new HashSet<TimeSpan>();
        for (var i = 0; i < 5; i++)
        {
            await using var service = await StartAsync();
            waits.Add(service.Session.NextDue - _clock.Elapsed);
        }

        waits.Count.ShouldBeGreaterThan(1);
        waits.ShouldAllBe(wait => wait >= TimeSpan.FromMinutes(4.5) && wait <= TimeSpan.FromMinutes(5.5));
    }

    [Fact]
    public async Task Age_failures_and_rotations_are_measured_by_name()
    {
        var measured = new System.Collections.Concurrent.ConcurrentQueue<(string Instrument, double Value, string? Name)>();
        await using var service = await StartAsync();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name.StartsWith("platform.secrets.", StringComparison.Ordinal)) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Enqueue((instrument.Name, value, Tag(tags))));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Enqueue((instrument.Name, value, Tag(tags))));
        listener.Start();

        _store.Values["stripe-key"] = "sk_live_2";
        await service.PassAsync(TimeSpan.FromMinutes(6));
        _store.Failure = new SecretStoreException("it is sealed");
        await service.PassAsync(TimeSpan.FromMinutes(60));
        listener.RecordObservableInstruments();

        measured.ShouldContain(entry => entry.Instrument == "platform.secrets.rotations" && entry.Name == "stripe-key");
        measured.ShouldContain(entry => entry.Instrument == "platform.secrets.refresh.failures" && entry.Name == "stripe-key");
        measured.ShouldContain(entry => entry.Instrument == "platform.secrets.age" && entry.Value > 3000 && entry.Name == "stripe-key");

        static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag.Key == "platform.secret.name") return (string?)tag.Value;
            }

            return null;
        }
    }

    [Fact]
    public async Task What_is_read_and_what_is_used_is_logged_by_name_and_never_by_value()
    {
        await using var service = await StartAsync();
        _ = service.Configuration["Secrets:stripe-key"];
        service.Session.Logger.Bind(service.Services.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>());

        _log.Text.ShouldContain("Read secret stripe-key, version");
        _log.Text.ShouldContain("The configuration key Secrets:stripe-key from the secret store was read for the first time");
        _log.Text.ShouldNotContain("sk_live_1");
    }
}
