namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>A row of the table.</summary>
/// <param name="Matter">What is measured.</param>
/// <param name="Unit">How a result is compared.</param>
/// <param name="Goal">What the platform's program must reach.</param>
/// <param name="Measure">Measures all programs.</param>
internal sealed record Row(string Matter, Unit Unit, double Goal, Func<Measures, Task<Result[]>> Measure)
{
    /// <summary>What its native program must reach.</summary>
    internal double? NativeGoal { get; init; }

    /// <summary>False if it needs an idle machine.</summary>
    internal bool IsExact { get; init; }

    /// <summary>All rows: docs/decisions/0019 has the results.</summary>
    internal static readonly IReadOnlyList<Row> All =
    [
        new("methods compiled to first 200", Unit.Count, 1_000, measures => measures.ReadyAsync(0)) { IsExact = true },
        new("assemblies loaded to first 200", Unit.Count, 97, measures => measures.ReadyAsync(1)) { IsExact = true },
        new("MB allocated to first 200", Unit.Megabytes, 2.3, measures => measures.ReadyAsync(2)) { IsExact = true },
        new("start to first 200, all signals", Unit.Ratio, 1.20, measures => measures.StartAsync(Telemetry.All)) { NativeGoal = 0.20 },
        new("start to first 200, no collector", Unit.Ratio, 1.10, measures => measures.StartAsync(Telemetry.Off)) { NativeGoal = 0.20 },
        new("memory at ready", Unit.Ratio, 1.10, measures => measures.MemoryAsync()) { NativeGoal = 0.50 },
        new("CPU a request, all sampled", Unit.Ratio, 1.10, measures => measures.CpuAsync("/")),
        new("requests a second", Unit.Rate, 0.94, measures => measures.RateAsync()),
        new("bytes a request, all sampled", Unit.More, 420, measures => measures.BytesAsync(Telemetry.All)) { IsExact = true },
        new("bytes a request, 10 % sampled", Unit.More, 86, measures => measures.BytesAsync(Telemetry.Tenth)) { IsExact = true },
        new("CPU a request with one log line", Unit.Ratio, 0.76, measures => measures.CpuAsync("/log")),
        new("bytes a liveness probe", Unit.Count, 298, measures => measures.ProbeAsync()) { IsExact = true },
    ];
}

internal enum Unit
{
    /// <summary>The value itself.</summary>
    Count,

    /// <summary>The value in millions.</summary>
    Megabytes,

    /// <summary>Against the floor.</summary>
    Ratio,

    /// <summary>Against the floor, and more is better.</summary>
    Rate,

    /// <summary>What comes on top of the floor.</summary>
    More,
}
