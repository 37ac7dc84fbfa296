namespace PlatformSdk.Secrets.Tests.Provider;

/// <summary>Whatever a store answers, it is not asked more often than once a second.</summary>
public sealed class FloorTests
{
    private static readonly PlatformNeed StripeKey = new("stripe-key", "secret");

    private readonly TestClock _clock = new();
    private readonly LogSink _log = new();
    private readonly MemoryStore _store = new();

    public FloorTests() => _store.Values["stripe-key"] = "sk_live_1";

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(1)]
    [InlineData(TimeSpan.TicksPerMillisecond)]
    public async Task A_lifetime_that_is_over_at_once_is_asked_for_at_the_floor(long ticks)
    {
        _store.Lifetime = new(ticks);
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey);

        await service.PassAsync(TimeSpan.FromSeconds(60));

        _store.Reads.ShouldBeInRange(30, 61);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(TimeSpan.TicksPerDay * 36500)]
    [InlineData(null)]
    public async Task A_lifetime_without_end_is_asked_for_at_the_usual_interval(long? ticks)
    {
        _store.Lifetime = ticks is { } value ? new(value) : null;
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey);

        await service.PassAsync(TimeSpan.FromHours(1));

        _store.Reads.ShouldBeInRange(11, 14);
    }

    [Fact]
    public async Task An_expiry_that_comes_nearer_with_each_reading_ends_at_the_floor()
    {
        var expires = _clock.Elapsed + TimeSpan.FromMinutes(1);
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey);
        _store.LifetimeNow = () => expires - _clock.Elapsed;

        await service.PassAsync(TimeSpan.FromMinutes(6));
        var before = _store.Reads;
        await service.PassAsync(TimeSpan.FromMinutes(1));

        (_store.Reads - before).ShouldBeInRange(30, 61);
    }
}
