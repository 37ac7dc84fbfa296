using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>Requests that take too long.</summary>
public sealed class LatencyTests
{
    private const int Hour = 60;
    private static RuleTest Test => new(Services.WithObjectives("{ availability: 99.9, latency: { within: 300ms, for: 99 } }"));

    [Fact]
    public Task Slow_answers_burn_the_budget_of_latency_and_of_nothing_else() =>
        new Traffic().For(Hour, slow: 0.005m).For(Hour, slow: 0.3m).In(Test)
            .NothingFires(Hour).Fires("LatencyFastBurn", 2 * Hour).DoesNotFire("AvailabilityFastBurn", 2 * Hour).RunAsync();

    [Fact]
    public Task A_steady_few_too_many_make_a_ticket() =>
        new Traffic().For(24 * Hour, slow: 0.04m).In(Test)
            .Fires("LatencySlowBurn", 24 * Hour).DoesNotFire("LatencyFastBurn", 24 * Hour).RunAsync();

    [Fact]
    public Task What_failed_counts_as_failed_and_not_as_slow_too() =>
        new Traffic().For(2 * Hour, failed: 0.5m).In(Test)
            .Fires("AvailabilityFastBurn", 2 * Hour).DoesNotFire("LatencyFastBurn", 2 * Hour)
            .Value("sum(service:http_server_requests_slow:ratio_rate5m)", 2 * Hour, 0).RunAsync();

    [Fact]
    public Task A_version_that_does_not_measure_by_that_bound_yet_is_not_judged() => Test
        .Series("http_server_request_duration_seconds_count{job=\"shop/orders\",instance=\"shop-production.a\",http_response_status_code=\"200\"}",
            new Counter().For(2 * Hour, 600))
        .Series("http_server_request_duration_seconds_bucket{job=\"shop/orders\",instance=\"shop-production.a\",http_response_status_code=\"200\"," +
            "le=\"0.25\"}", new Counter().For(2 * Hour, 1))
        .NothingFires(2 * Hour).RunAsync();

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    public Task A_bound_of_a_whole_second_is_found_as_every_version_of_Prometheus_writes_it(string bound) =>
        new RuleTest(Services.WithObjectives("{ latency: { within: 1s, for: 99 } }"))
            .Series("http_server_request_duration_seconds_count{job=\"shop/orders\",instance=\"shop-production.a\"," +
                "http_response_status_code=\"200\"}", new Counter().For(2 * Hour, 600))
            .Series($"http_server_request_duration_seconds_bucket{{job=\"shop/orders\",instance=\"shop-production.a\"," +
                $"http_response_status_code=\"200\",le=\"{bound}\"}}", new Counter().For(2 * Hour, 300))
            .Fires("LatencyFastBurn", 2 * Hour).RunAsync();
}
