using PlatformSdk.Benchmarks.Results;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>
/// What the platform costs a running service: the plain program (floor), the one with Aspire's service defaults (peer) and ours, all in one run.
/// Times are ratios to the floor, round by round, so that a busy machine slows all alike.
/// </summary>
internal static class RuntimeVerb
{
    internal static async Task RunAsync(Run run, string[] options)
    {
        var scale = run.IsShort ? new Scale(1, 5, 5, 10_000) : new Scale(3, 15, 11, 20_000);
        var isExact = options.Contains("--exact");
        if (isExact)
            scale = scale with { Rounds = 3 };
        var only = options.SkipWhile(option => option != "--only").Skip(1).FirstOrDefault() ?? "";
        var rows = Row.All.Where(row => (row.IsExact || !isExact) && row.Matter.Contains(only, StringComparison.OrdinalIgnoreCase)).ToList();
        await using var sink = await Sink.StartAsync();
        await using var servers = await Servers.StartAsync();
        // Native code has no compiler at run time, and linking it takes minutes.
        IReadOnlyList<Published> programs = isExact || options.Contains("--no-native") ? Published.Plain : [.. Published.Plain, Published.Native];
        await MeasureAsync("A running service", hasGoals: true, new Measures(programs, sink, servers.Variables, scale), rows);
        await MeasureAsync("A service with clients of PostgreSQL and Redis", hasGoals: false,
            new Measures(Published.WithClients, sink, servers.Variables, scale), [.. rows.Where(row => row.IsOfStart)]);

        async Task MeasureAsync(string part, bool hasGoals, Measures measures, List<Row> rows)
        {
            if (rows.Count == 0)
                return;
            measures.Publish();
            foreach (var row in rows)
                run.Add(row.Compare(part, hasGoals, await row.Measure(measures)));
        }
    }
}
