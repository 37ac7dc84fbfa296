using System.Globalization;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>
/// What the platform costs a running service: the plain program (floor), the one with Aspire's service defaults (peer) and ours, all in one run.
/// Times
/// are ratios to the floor, round by round, so that a busy machine slows all alike.
/// </summary>
internal static class RuntimeVerb
{
    internal static async Task<int> RunAsync(string[] options)
    {
        var scale = options.Contains("--short") ? new Scale(1, 5, 5, 10_000) : new Scale(3, 15, 11, 20_000);
        var isExact = options.Contains("--exact");
        var only = options.SkipWhile(option => option != "--only").Skip(1).FirstOrDefault() ?? "";
        List<Published> programs = [Published.Floor, Published.Peer, Published.Ours];
        // Native code has no compiler at run time, and linking it takes minutes.
        if (!isExact && !options.Contains("--no-native"))
            programs.Add(Published.Native);

        Console.WriteLine("publishing...");
        foreach (var program in programs)
            program.Publish();
        await using var sink = await Sink.StartAsync();
        var measures = new Measures(programs, sink, isExact ? scale with { Rounds = 3 } : scale);
        Print("", [.. programs.Select(program => program.Name)], "goal", "");
        foreach (var row in Row.All.Where(row => (row.IsExact || !isExact) && row.Matter.Contains(only, StringComparison.OrdinalIgnoreCase)))
            Print(row, await row.Measure(measures));
        return 0;
    }

    private static void Print(Row row, Result[] results)
    {
        var floor = results[0].Value;
        var values = results.Select(result => row.Unit switch
        {
            Unit.Count => result.Value,
            Unit.Megabytes => result.Value / 1_000_000,
            Unit.More => result.Value - floor,
            _ => result.Ratio,
        }).ToArray();
        var isReached = row.Unit == Unit.Rate ? values[2] >= row.Goal : values[2] <= row.Goal;
        var goal = Text(row.Goal) + (row.NativeGoal is { } native && values.Length > 3 ? " / " + Text(native) : "");
        var missed = isReached && !(values.Length > 3 && values[3] > row.NativeGoal) ? "" : "missed";
        // The floor itself in absolute figures.
        var first = row.Unit is Unit.Count or Unit.Megabytes ? values[0] : floor;
        Print(row.Matter, [Text(first), .. values.Skip(1).Select(Text)], goal, missed);
    }

    private static void Print(string matter, string[] values, string goal, string missed)
        => Console.WriteLine($"{matter,-34}{string.Concat(values.Select(value => $"{value,10}"))}{goal,16}  {missed}".TrimEnd());

    private static string Text(double value) => value.ToString(Math.Abs(value) < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
