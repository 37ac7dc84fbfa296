using PlatformSdk.Benchmarks.Results;

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

    /// <summary>Whether it is about the time until the first answer, where a client costs something even if nothing asks it.</summary>
    internal bool IsOfStart { get; init; }

    internal static readonly IReadOnlyList<Row> All =
    [
        new("methods compiled to first 200", Unit.Count, 1_000, measures => measures.ReadyAsync(0)) { IsExact = true, IsOfStart = true },
        new("assemblies loaded to first 200", Unit.Count, 97, measures => measures.ReadyAsync(1)) { IsExact = true, IsOfStart = true },
        new("allocated to first 200", Unit.Megabytes, 2.3, measures => measures.ReadyAsync(2)) { IsExact = true, IsOfStart = true },
        new("start to first 200, all signals", Unit.Ratio, 1.20, measures => measures.StartAsync(Telemetry.All))
        {
            NativeGoal = 0.20,
            IsOfStart = true,
        },
        new("start to first 200, no collector", Unit.Ratio, 1.10, measures => measures.StartAsync(Telemetry.Off)) { NativeGoal = 0.20 },
        new("memory at ready", Unit.Ratio, 1.10, measures => measures.MemoryAsync()) { NativeGoal = 0.50, IsOfStart = true },
        new("CPU a request, all sampled", Unit.Ratio, 1.10, measures => measures.CpuAsync("/")),
        new("requests a second", Unit.Rate, 0.94, measures => measures.RateAsync()),
        new("allocated a request, all sampled, beyond the floor", Unit.More, 420, measures => measures.BytesAsync(Telemetry.All))
        {
            IsExact = true,
        },
        new("allocated a request, 10 % sampled, beyond the floor", Unit.More, 86, measures => measures.BytesAsync(Telemetry.Tenth))
        {
            IsExact = true,
        },
        new("CPU a request with one log line", Unit.Ratio, 0.76, measures => measures.CpuAsync("/log")),
        new("allocated a liveness probe", Unit.Bytes, 298, measures => measures.ProbeAsync()) { IsExact = true },
    ];

    /// <param name="part">The part of the table.</param>
    /// <param name="hasGoals">Whether the goals are for these programs.</param>
    /// <param name="results">Of floor, peer, ours, and the native program if it was measured.</param>
    internal Figure Compare(string part, bool hasGoals, IReadOnlyList<Result> results)
    {
        var values = results.Select(result => Unit switch
        {
            Unit.Count or Unit.Bytes => result.Value,
            Unit.Megabytes => result.Value / 1_000_000,
            Unit.More => result.Value - results[0].Value,
            _ => result.Ratio,
        }).ToList();
        return new Figure(part, Matter, Unit switch { Unit.Count => "", Unit.Megabytes => "MB", Unit.More or Unit.Bytes => "B", _ => "x" }, values[2])
        {
            // Of what comes on top, the floor is what it comes on top of.
            Floor = Unit == Unit.More ? results[0].Value : values[0],
            Peer = values[1],
            Native = values.Count > 3 ? values[3] : null,
            Goal = hasGoals ? Goal : null,
            NativeGoal = NativeGoal,
            MoreIsBetter = Unit == Unit.Rate,
        };
    }
}

internal enum Unit
{
    /// <summary>The value itself.</summary>
    Count,

    /// <summary>The value itself, in bytes.</summary>
    Bytes,

    /// <summary>The value in millions.</summary>
    Megabytes,

    /// <summary>Against the floor.</summary>
    Ratio,

    /// <summary>Against the floor, and more is better.</summary>
    Rate,

    /// <summary>What comes on top of the floor.</summary>
    More,
}
