using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using PlatformSdk.Contract;
using PlatformSdk.Redis;
using PlatformSdk.Redis.Telemetry;
using StackExchange.Redis;

namespace PlatformSdk.Stores.Tests.Redis;

public sealed class RedisTelemetryTests
{
    [Fact]
    public async Task Each_command_is_a_span_of_its_caller_and_a_measurement_without_key_or_value()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var service = Cache.With(server.Address);
        var spans = new ConcurrentQueue<Activity>();
        var durations = new ConcurrentQueue<string>();
        using var request = new ActivitySource("RedisTelemetryTests");
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source == request || source.Name == CommandSpan.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == CommandSpan.Name)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => durations.Enqueue(string.Join(' ', tags.ToArray())));
        meters.Start();
        var database = service.Get<IConnectionMultiplexer>(Cache.Need).GetDatabase();

        ActivityTraceId trace;
        using (var activity = request.StartActivity("request")!)
        {
            trace = activity.TraceId;
            await database.StringSetAsync("key-of-a-person", "value");
            await database.StringGetAsync("key-of-a-person");
        }

        Activity[] Mine() =>
            [.. spans.Where(span => span.TraceId == trace && span.Source.Name == CommandSpan.Name).OrderBy(span => span.StartTimeUtc)];
        await Eventually.IsTrueAsync("two spans", () => Mine().Length == 2);
        Mine().Select(span => span.DisplayName).ShouldBe(["SET", "GET"]);
        var set = Mine()[0];
        set.Kind.ShouldBe(ActivityKind.Client);
        set.ParentSpanId.ShouldNotBe(default);
        set.GetTagItem("db.system.name").ShouldBe("redis");
        set.GetTagItem("server.port").ShouldBe(server.Port);
        string.Join(' ', set.TagObjects).ShouldNotContain("person");
        durations.ShouldContain(tags => tags.Contains("GET", StringComparison.Ordinal) && tags.Contains($"{server.Port}", StringComparison.Ordinal));
    }

    /// <summary>By what the caller does: the kind under which it is counted, or null.</summary>
    public static TheoryData<string, string?> Answers => new()
    {
        { "LPUSH text 1", "WRONGTYPE" },
        { "CONFIG GET maxmemory", "NOPERM" },
        { "SET full 1", "OOM" },
        { "NO-SUCH-COMMAND", "ERR" },
        { "EVAL return(redis.error_reply('key-of-a-person')) 0", "ERR" },
        { "EVALSHA 00000000000000000000000000000000000000aa 0", null },
        { "GET text", null },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Each_error_that_the_server_answers_is_counted_by_its_kind(string command, string? kind)
    {
        const string Need = "counted";
        await using var server = await RedisServer.StartNewAsync();
        await server.ExecuteAsync("SET", "text", "1");
        await server.ExecuteAsync("ACL", "SETUSER", "app", "on", ">app", "~*", "&*", "+@all", "-config");
        if (kind == "OOM")
            await server.ExecuteAsync("CONFIG", "SET", "maxmemory", "1");
        await using var service = new StoreService([new(Need, "redis")], RedisNeed.Register,
            new Dictionary<string, string?> { [$"ConnectionStrings:{Need}"] = $"redis://app:app@127.0.0.1:{server.Port}" });
        var counted = new ConcurrentQueue<string>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == MetricNames.CacheErrors)
                self.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((_, count, tags, _) => counted.Enqueue($"{count} {string.Join(' ', tags.ToArray())}"));
        meters.Start();
        var database = service.Get<IConnectionMultiplexer>(Need).GetDatabase();

        await SendAsync(command);
        // Counted after it, so what comes before it is complete.
        await SendAsync("MARK");

        string Expected(string word) => $"1 [{MetricNames.Need}, {Need}] [server.address, 127.0.0.1] [{MetricNames.CacheError}, {word}]";
        string[] Mine() => [.. counted.Where(text => text.Contains($"[{MetricNames.Need}, {Need}]", StringComparison.Ordinal))];
        string[] expected = kind is null ? [Expected("ERR")] : [Expected(kind), Expected("ERR")];
        await Eventually.IsTrueAsync("the count", () => Mine().Length == expected.Length);
        Mine().ShouldBe(expected, ignoreOrder: true);

        async Task SendAsync(string text)
        {
            var words = text.Split(' ');
            try
            {
                await database.ExecuteAsync(words[0], [.. words[1..]]);
            }
            catch (RedisServerException)
            {
                // What is counted.
            }
        }
    }
}
