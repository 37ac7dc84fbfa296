using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>Queues and caches, as the process that uses them measures them.</summary>
public sealed class QueueTests
{
    private const string Process = "job=\"shop/orders\",instance=\"shop-production.orders-1-a\"";
    private const string Placed = Process + ",platform_need=\"events\",messaging_destination_name=\"placed\"";

    private static RuleTest Worker(string rest = "") => new(Services.Of(
        $"kind: worker\nname: orders\n{rest}needs: {{ events: {{ type: queue }}, cache: {{ type: redis, optional: true }} }}\n",
        more: "scaling: { provider: keda }\n"));

    [Theory]
    [InlineData("0x60", null)]
    [InlineData("0x10 2x10 0x40", null)]
    [InlineData("0x10 2x50", 1)]
    public Task Dead_letters_that_stay_are_told_by_queue(string dead, int? told) =>
        Told(Worker().Series($"platform_queue_dead_letters{{{Placed}}}", dead)
            .Series($"platform_queue_dead_letters{{{Placed.Replace("placed", "paid", StringComparison.Ordinal)}}}", "0x60"), "QueueDeadLetters",
                told);

    [Fact]
    public Task Dead_letters_of_a_worker_that_has_gone_to_sleep_are_told() =>
        Told(Worker("replicas: 0..5\nscale: { on: queue, target: 20 }\n").Series($"platform_queue_dead_letters{{{Placed}}}", "1x4 _x60"),
            "QueueDeadLetters", 1);

    [Theory]
    [InlineData("0x90", "0x90", null)]
    [InlineData("1000x90", "0+120x90", null)]
    [InlineData("5000x90", "0+120x90", 1)]
    [InlineData("1x90", "7x90", 1)]
    [InlineData("1x90", "_x90", 1)]
    [InlineData("0x90", "_x90", null)]
    public Task Messages_that_wait_longer_than_a_quarter_of_an_hour_are_told(string ready, string handled, int? told) =>
        Told(Worker().Series($"platform_queue_ready{{{Placed}}}", ready)
            .Series($"messaging_process_duration_seconds_count{{{Placed},error_type=\"\"}}", handled), "QueueBacklog", told);

    [Theory]
    [InlineData("events", "QueueUnavailable", "1x90", null)]
    [InlineData("events", "QueueUnavailable", "0x5 1x85", null)]
    [InlineData("events", "QueueUnavailable", "0x90", 1)]
    [InlineData("events", "QueueUnavailable", "0.5x90", 1)]
    [InlineData("cache", "CacheUnavailable", "0.5x90", 1)]
    [InlineData("cache", "CacheUnavailable", "1x90", null)]
    [InlineData("other", "CacheUnavailable", "0x90", null)]
    public Task A_need_that_does_not_work_is_told_also_where_it_is_optional(string check, string alert, string status, int? told) =>
        Told(Worker().Series($"platform_health_check_status{{{Process},check=\"{check}\"}}", status), alert, told);

    [Theory]
    [InlineData("0+10x90", "0+100x90", 1)]
    [InlineData("0+99x90", "0+100x90", null)]
    [InlineData("0x90", "0x90", null)]
    public Task Commands_that_take_long_are_told(string fast, string all, int? told)
    {
        const string Cache = Process + ",db_system_name=\"redis\",server_address=\"cache.example.com\"";
        return Told(Worker().Series($"db_client_operation_duration_seconds_bucket{{{Cache},le=\"0.1\"}}", fast)
            .Series($"db_client_operation_duration_seconds_bucket{{{Cache},le=\"0.5\"}}", all)
            .Series($"db_client_operation_duration_seconds_bucket{{{Cache},le=\"+Inf\"}}", all), "CacheSlow", told);
    }

    [Theory]
    [InlineData("0+10x90", "0+100x90", 1)]
    [InlineData("_x4 6+6x86", "0+100x90", 1)]
    [InlineData("0+4x90", "0+100x90", null)]
    [InlineData("0+10x20 200x70", "0+100x90", null)]
    [InlineData("_x90", "0+100x90", null)]
    [InlineData("0x90", "0x90", null)]
    public Task Errors_that_a_cache_answers_are_told(string errors, string commands, int? told)
    {
        const string Server = Process + ",server_address=\"cache.example.com\"";
        return Told(Worker().Series($"platform_cache_errors_total{{{Server},platform_need=\"cache\",db_response_status_code=\"OOM\"}}", errors)
            .Series($"db_client_operation_duration_seconds_count{{{Server},db_system_name=\"redis\"}}", commands), "CacheErrors", told);
    }

    [Theory]
    [InlineData("kind: service\nname: orders\n")]
    [InlineData("kind: job\nname: orders\nneeds: { events: { type: queue }, cache: { type: redis } }\n")]
    [InlineData("kind: service\nname: orders\nneeds: { db: { type: postgres } }\n")]
    public void What_has_no_queue_and_no_cache_has_no_alert_about_them(string rest)
    {
        var rules = RuleFile.Of(Services.Of(rest));

        rules.ShouldNotContain("alert: Queue");
        rules.ShouldNotContain("alert: Cache");
    }

    private static Task Told(RuleTest test, string alert, int? told) =>
        (told is null ? test.DoesNotFire(alert, 45) : test.Fires(alert, 45).Value($"count(ALERTS{{alertname=\"{alert}\"}})", 45, 1)).RunAsync();
}
