using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry;

/// <summary>A promise of "within 300 ms" can be counted only where a bucket ends at 300 ms.</summary>
[Collection(Collections.Alone)]
public sealed class LatencyObjectiveTests
{
    // What .NET itself advises for this histogram.
    private static readonly double[] s_usual = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    [Fact]
    public async Task Latency_objectives_become_bounds_of_the_histogram_beside_the_usual_ones() =>
        (await BoundsAsync("http.server.request.duration", TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(30)))
            .ShouldBe([.. s_usual[..7], 0.3, .. s_usual[7..], 30]);

    [Fact]
    public async Task Latency_objectives_that_are_bounds_already_change_nothing() =>
        (await BoundsAsync("http.server.request.duration", TimeSpan.FromMilliseconds(250))).ShouldBe(s_usual);

    [Fact]
    public async Task Latency_objectives_change_no_other_histogram() =>
        (await BoundsAsync("http.client.request.duration", TimeSpan.FromMilliseconds(300))).ShouldBe(s_usual);

    private static async Task<double[]> BoundsAsync(string metric, params TimeSpan[] objectives)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service =
            await RunningService.StartAsync(collector.Variables(), description: RunningService.Description with { LatencyObjectives = objectives });
        await service.Client.GetStringAsync("/health/live");

        // One stream alone: each view that fits an instrument would make one of its own.
        var sent = await Eventually.GetAsync(metric, () => collector.Received.Metrics.LastOrDefault(received => received.Name == metric));
        return [.. sent.Metric.Histogram.DataPoints.Select(point => point.ExplicitBounds.ToArray())
            .Aggregate((one, other) => one.SequenceEqual(other) ? one : throw new InvalidOperationException("two streams"))];
    }
}
