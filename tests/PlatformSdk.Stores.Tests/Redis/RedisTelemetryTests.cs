using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
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
}
