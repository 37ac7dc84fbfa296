using System.Globalization;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>
/// What the platform costs a running service, as ratios against the floor: both programs side by side in one run, medians of pairs, so that a
/// busy machine slows both alike.
/// </summary>
internal static class RuntimeVerb
{
    internal static async Task<int> RunAsync(bool isShort, string only)
    {
        var scale = isShort ? new Scale(Starts: 5, Rounds: 5, Requests: 10_000) : new Scale(Starts: 15, Rounds: 11, Requests: 20_000);
        await using var sink = await Sink.StartAsync();
        Console.WriteLine("publishing...");
        var floor = Published.Make("PlatformSdk.Benchmarks.Floor");
        var service = Published.Make("PlatformSdk.Benchmarks.Service");
        var measures = new Measures(floor, service, sink, scale);

        Print("matter", "floor", "service", "result", "goal", "then");
        (string Matter, string Unit, double Goal, double Then, Func<Task<Result>> Measure)[] matters =
        [
            ("start to first 200, no collector", "x", 1.20, 1.15, () => measures.StartAsync(Telemetry.Off)),
            ("start to first 200, everything on", "x", 1.20, 1.15, () => measures.StartAsync(Telemetry.All)),
            ("memory at ready", "x", 1.08, 1.05, measures.MemoryAsync),
            ("CPU a request, all sampled", "x", 1.18, 1.12, () => measures.CpuAsync("/", Telemetry.All)),
            ("bytes a request, all sampled", "+B", 420, 300, () => measures.BytesAsync("/", Telemetry.All)),
            ("bytes a request, 10 % sampled", "+B", 86, 75, () => measures.BytesAsync("/", Telemetry.Tenth)),
            ("CPU a request with one log line", "x", 0.90, 0.85, () => measures.CpuAsync("/log", Telemetry.All)),
            ("bytes a liveness probe", "B", 1_047, 969, measures.ProbeAsync),
        ];
        foreach (var (matter, unit, goal, then, measure) in matters.Where(matter => matter.Matter.Contains(only, StringComparison.OrdinalIgnoreCase)))
            Print(matter, unit, goal, then, await measure());
        return 0;
    }

    private static void Print(string matter, string unit, double goal, double then, Result result)
    {
        var value = unit switch { "x" => result.Ratio, "+B" => result.Service - result.Floor, _ => result.Service };
        Print(matter, Text(result.Floor), Text(result.Service), $"{Text(value)} {unit} {(value <= goal ? "reached" : "MISSED")}", Text(goal),
            Text(then));
    }

    private static void Print(string matter, string floor, string service, string result, string goal, string then)
        => Console.WriteLine($"{matter,-36}{floor,12}{service,12}  {result,-22}{goal,8}{then,8}");

    private static string Text(double value) => value.ToString(Math.Abs(value) < 10 ? "0.000" : "0", CultureInfo.InvariantCulture);
}

/// <param name="Starts">How many pairs of starts.</param>
/// <param name="Rounds">How many pairs of loads.</param>
/// <param name="Requests">How many requests a load has.</param>
internal sealed record Scale(int Starts, int Rounds, int Requests);

/// <param name="Floor">The median of the floor.</param>
/// <param name="Service">The median of the service.</param>
/// <param name="Ratio">The median of the ratios of pairs.</param>
internal sealed record Result(double Floor, double Service, double Ratio);
