using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>Error budgets that burn, for objectives from 90 to 99.99 percent.</summary>
public sealed class BurnTests
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;
    private const string Fast = "AvailabilityFastBurn";
    private const string Slow = "AvailabilitySlowBurn";

    public static TheoryData<decimal> Targets => [90m, 95m, 99m, 99.9m, 99.99m];

    [Theory]
    [MemberData(nameof(Targets))]
    public Task A_steady_service_within_half_its_budget_wakes_nobody(decimal target) =>
        new Traffic().For(Day, perMinute: 60_000, failed: Budget(target) / 2).In(Test(target))
            .NothingFires(Hour).NothingFires(Day).RunAsync();

    [Theory]
    [MemberData(nameof(Targets))]
    public Task A_fast_burn_pages_within_the_hour_and_ends_soon_after_the_trouble(decimal target)
    {
        // Twenty times too fast; where that would be more than everything, everything but a little.
        var failed = Math.Min(20 * Budget(target), 0.95m);
        return new Traffic().For(6 * Hour, perMinute: 60_000).For(Hour, perMinute: 60_000, failed: failed).For(Hour, perMinute: 60_000)
            .In(Test(target))
            .DoesNotFire(Fast, 6 * Hour)
            .Fires(Fast, 7 * Hour)
            .DoesNotFire(Fast, (7 * Hour) + 10)
            .RunAsync();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public Task A_slow_burn_makes_a_ticket_and_no_page(decimal target) =>
        new Traffic().For(Day, perMinute: 60_000, failed: 4 * Budget(target)).In(Test(target))
            .Fires(Slow, Day).DoesNotFire(Fast, Day).RunAsync();

    [Theory]
    [MemberData(nameof(Targets))]
    public Task A_brief_blip_that_costs_next_to_nothing_does_not_page(decimal target) =>
        // One bad minute, of which the hour's share is half of what would page.
        new Traffic().For(3 * Hour, perMinute: 60_000).For(1, perMinute: 60_000, failed: Math.Min(1, 30 * Math.Min(14.4m * Budget(target), 0.9m)))
            .For(Hour, perMinute: 60_000).In(Test(target))
            .DoesNotFire(Fast, (3 * Hour) + 1).DoesNotFire(Fast, (3 * Hour) + 2).DoesNotFire(Fast, (3 * Hour) + 5).DoesNotFire(Fast, 4 * Hour)
                .RunAsync();

    [Theory]
    [MemberData(nameof(Targets))]
    public Task A_few_failures_in_low_traffic_prove_nothing(decimal target) =>
        // One request in ten minutes; three fail.
        new Traffic().For(6 * Hour, perMinute: 0.1m).For(30, perMinute: 0.1m, failed: 1).For(Hour, perMinute: 0.1m).In(Test(target))
            .NothingFires((6 * Hour) + 10).NothingFires((6 * Hour) + 30).NothingFires((7 * Hour) + 30).RunAsync();

    [Theory]
    [MemberData(nameof(Targets))]
    public Task Low_traffic_that_fails_altogether_is_found(decimal target) =>
        new Traffic().For(Hour, perMinute: 0.1m).For(6 * Hour, perMinute: 0.1m, failed: 1).In(Test(target))
            .Fires(Fast, 7 * Hour).RunAsync();

    [Theory]
    [MemberData(nameof(Targets))]
    public Task No_traffic_is_no_failure(decimal target) =>
        new Traffic().For(Hour).For(Day, perMinute: 0).In(Test(target))
            .NothingFires(Hour).NothingFires(2 * Hour).NothingFires(Day).RunAsync();

    [Theory]
    [MemberData(nameof(Targets))]
    public Task Metrics_that_never_come_or_come_no_more_are_no_failure(decimal target) =>
        new Traffic().For(Hour).Silence(Day).In(Test(target))
            .NothingFires(Hour).NothingFires(Hour + 6).NothingFires(Day).RunAsync();

    [Fact]
    public Task The_page_comes_when_the_hours_share_passes_the_threshold_and_not_before() =>
        // A tenth fails: after k minutes the hour's ratio is k/600, and 14.4 times the budget of 99.9 is 0.0144.
        new Traffic().For(3 * Hour).For(Hour, failed: 0.1m).In(Test(99.9m))
            .DoesNotFire(Fast, (3 * Hour) + 8).Fires(Fast, (3 * Hour) + 10).RunAsync();

    [Fact]
    public async Task One_pod_of_three_that_fails_is_a_third_of_the_traffic()
    {
        var test = Test(99m);
        new Traffic("orders-7d9c-aaaaa").For(2 * Hour).In(test);
        new Traffic("orders-7d9c-bbbbb").For(2 * Hour).In(test);
        new Traffic("orders-7d9c-ccccc").For(Hour).For(Hour, failed: 1).In(test);

        await test.Value("round(sum(service:http_server_requests_failed:ratio_rate5m) * 1000)", 2 * Hour, 333)
            .Fires(Fast, 2 * Hour).RunAsync();
    }

    [Fact]
    public Task A_restart_of_every_pod_is_no_failure() =>
        new Traffic().For(Hour).Restart().For(Hour).Restart().For(Hour).In(Test(99.99m))
            .NothingFires(Hour + 1).NothingFires(2 * Hour).NothingFires(3 * Hour).RunAsync();

    [Fact]
    public async Task The_same_service_in_another_environment_is_another_one()
    {
        var test = Test(99m);
        new Traffic().For(2 * Hour).In(test);
        await test.Series(
            "http_server_request_duration_seconds_count{job=\"shop/orders\",instance=\"shop-staging.orders-1-a\",http_response_status_code=\"500\"}",
            new Counter().For(2 * Hour, 600))
            .NothingFires(2 * Hour).RunAsync();
    }

    [Fact]
    public Task The_budget_left_is_counted_in_requests_over_the_whole_window() =>
        // One request in a hundred failed for half of the time: half a percent, where one percent may.
        new Traffic().For(Day / 2).For(Day / 2, failed: 0.01m).In(new RuleTest(Services.WithObjectives("{ availability: 99, window: 1d }")))
            .Value("round(sum(service:http_server_requests_failed:ratio_rate1d) * 1000)", Day, 5).RunAsync();

    private static RuleTest Test(decimal target) => new(Services.WithObjectives(FormattableString.Invariant($"{{ availability: {target} }}")));

    private static decimal Budget(decimal target) => 1 - (target / 100);
}
