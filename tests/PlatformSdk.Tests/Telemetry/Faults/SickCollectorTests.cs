using Microsoft.AspNetCore.Builder;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry.Faults;

/// <summary>Whatever the collector does, requests are served, memory stays bounded, and what was lost is counted.</summary>
[Collection(Collections.Alone)]
public sealed class SickCollectorTests
{
    [Theory]
    [InlineData(CollectorFault.Kind.Hang, false)]
    [InlineData(CollectorFault.Kind.Reset, false)]
    [InlineData(CollectorFault.Kind.Unavailable, false)]
    [InlineData(CollectorFault.Kind.Garbage, false)]
    [InlineData(CollectorFault.Kind.Hang, true)]
    [InlineData(CollectorFault.Kind.Reset, true)]
    [InlineData(CollectorFault.Kind.Unavailable, true)]
    [InlineData(CollectorFault.Kind.Garbage, true)]
    public async Task Requests_do_not_notice_a_sick_collector(CollectorFault.Kind fault, bool grpc)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        collector.Fault.Now = fault;
        await using var service =
            await RunningService.StartAsync([.. collector.Variables(grpc), new("OTEL_BSP_MAX_QUEUE_SIZE", "100"),
            new("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "10"),
            new("Platform:Telemetry:FlushTimeout", "0")], map => map.MapGet("/", () => "served"));

        // Three queues full of spans.
        for (var i = 0; i < 300; i++)
            (await service.Client.GetStringAsync("/")).ShouldBe("served");

        await Eventually.IsTrueAsync("the collector was asked", () => collector.Received.Requests > 0);
    }

    [Fact]
    public async Task What_was_lost_is_counted_and_told_when_the_collector_is_back()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        collector.Fault.Now = CollectorFault.Kind.Unavailable;
        await using var service = await RunningService.StartAsync(collector.Variables(), map => map.MapGet("/", () => "served"));
        await service.Client.GetStringAsync("/");
        await Eventually.IsTrueAsync("exports failed", () => collector.Received.Requests > 5);

        collector.Fault.Now = CollectorFault.Kind.None;

        var lost = await Eventually.GetAsync("the count of lost spans", () => collector.Received.Metrics
            .Where(metric => metric.Name == "platform.telemetry.dropped")
            .SelectMany(metric => metric.Points)
            .FirstOrDefault(point => Equals(point.Tags["signal"], "traces") && Equals(point.Tags["reason"], "export_failed")).Tags);
        lost.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_full_queue_drops_and_counts_instead_of_growing()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service =
            await RunningService.StartAsync([.. collector.Variables(), new("OTEL_BSP_MAX_QUEUE_SIZE", "10"),
            new("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "10"),
            new("OTEL_BSP_SCHEDULE_DELAY", "600000"), new("Platform:Telemetry:FlushTimeout", "0")], map => map.MapGet("/", () => "served"));

        var lost = 0d;
        await Eventually.IsTrueAsync("spans were dropped", async () =>
        {
            // More at once than a queue of ten holds while its one exporter is busy.
            await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => service.Client.GetStringAsync("/")));
            lost = collector.Received.Metrics.Where(metric => metric.Name == "platform.telemetry.dropped").SelectMany(metric => metric.Points)
                .Where(point => Equals(point.Tags["reason"], "queue_full")).Select(point => point.Value).DefaultIfEmpty().Max();
            return lost > 0;
        });
        lost.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_collector_that_hangs_does_not_let_memory_grow()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        collector.Fault.Now = CollectorFault.Kind.Hang;
        await using var service =
            await RunningService.StartAsync([.. collector.Variables(), new("Platform:Telemetry:FlushTimeout", "0")],
            map => map.MapGet("/", () => "served"));
        // The queues are full after their 2,048 entries; from then on every entry is lost and nothing is kept.
        await RequestAsync(3_000);
        var full = GC.GetTotalMemory(forceFullCollection: true);

        await RequestAsync(10_000);

        // A span with its tags takes more than a kilobyte: 10,000 that are kept would be over 10 MB.
        (GC.GetTotalMemory(forceFullCollection: true) - full).ShouldBeLessThan(4 * 1024 * 1024);

        async Task RequestAsync(int count) => await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (_, cancellation) => await service.Client.GetStringAsync("/", cancellation));
    }

    [Fact]
    public async Task Requests_do_not_notice_that_no_collector_is_there()
    {
        await using var service =
            await RunningService.StartAsync([new("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{Testing.Http.FreePort.Next()}"),
            new("OTEL_BSP_SCHEDULE_DELAY", "10"), new("Platform:Telemetry:FlushTimeout", "100ms")], map => map.MapGet("/", () => "served"));

        (await service.Client.GetStringAsync("/")).ShouldBe("served");
    }
}
