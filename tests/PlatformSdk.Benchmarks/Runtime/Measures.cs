using System.Globalization;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>Each measurement, of all programs in turns.</summary>
internal sealed class Measures(IReadOnlyList<Published> programs, Sink sink, IReadOnlyDictionary<string, string> clients, Scale scale)
{
    internal void Publish()
    {
        foreach (var program in programs)
            program.Publish();
    }

    /// <param name="figure">Which of the figures that a program reports about its start to the first answer.</param>
    internal Task<Result[]> ReadyAsync(int figure) => StartedAsync(scale.Exact, Telemetry.All, async subject =>
        double.Parse((await GetAsync(subject, "/figures")).Split(' ')[figure], CultureInfo.InvariantCulture));

    internal Task<Result[]> StartAsync(Telemetry telemetry)
        => StartedAsync(scale.Starts, telemetry, subject => Task.FromResult(subject.StartMilliseconds));

    internal Task<Result[]> MemoryAsync() => StartedAsync(scale.Starts, Telemetry.All, subject => Task.FromResult(subject.ResidentKilobytes()));

    internal Task<Result[]> CpuAsync(string path) => LoadedAsync(Telemetry.All, path, async subject =>
    {
        var before = subject.CpuMilliseconds();
        await Load.RunAsync(subject.Port, path, scale.Requests);
        return (subject.CpuMilliseconds() - before) * 1_000 / scale.Requests;
    });

    internal Task<Result[]> RateAsync() => LoadedAsync(Telemetry.All, "/", async subject =>
    {
        var begin = TimeProvider.System.GetTimestamp();
        await Load.RunAsync(subject.Port, "/", scale.Requests);
        return scale.Requests / TimeProvider.System.GetElapsedTime(begin).TotalSeconds;
    });

    internal Task<Result[]> BytesAsync(Telemetry telemetry) => LoadedAsync(telemetry, "/", subject => BytesAsync(subject, subject.Port, "/"));

    internal Task<Result[]> ProbeAsync() => LoadedAsync(Telemetry.All, "/",
        subject => BytesAsync(subject, subject.ManagementPort ?? subject.Port, subject.Program.ProbePath));

    private async Task<double> BytesAsync(Subject subject, int port, string path)
    {
        var before = await AllocatedAsync(subject);
        await Load.RunAsync(port, path, scale.Requests);
        return (await AllocatedAsync(subject) - before) / scale.Requests;
    }

    private Task<Result[]> StartedAsync(int rounds, Telemetry telemetry, Func<Subject, Task<double>> measure)
        => InTurnsAsync(rounds, programs, async program =>
        {
            await using var subject = await Subject.StartAsync(program, Variables(program, telemetry));
            return await measure(subject);
        });

    private async Task<Result[]> LoadedAsync(Telemetry telemetry, string path, Func<Subject, Task<double>> measure)
    {
        var subjects = new List<Subject>();
        try
        {
            foreach (var program in programs)
                subjects.Add(await Subject.StartAsync(program, Variables(program, telemetry)));
            // Until the just-in-time compiler has made up its mind.
            for (var i = 0; i < 5; i++)
            {
                foreach (var subject in subjects)
                    await Load.RunAsync(subject.Port, path, scale.Requests);
            }
            return await InTurnsAsync(scale.Rounds, subjects, measure);
        }
        finally
        {
            foreach (var subject in subjects)
                await subject.DisposeAsync();
        }
    }

    /// <summary>Each round begins with the next one, so that none always comes last.</summary>
    private static async Task<Result[]> InTurnsAsync<T>(int rounds, IReadOnlyList<T> subjects, Func<T, Task<double>> measure)
    {
        var values = subjects.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < subjects.Count; turn++)
            {
                var at = (round + turn) % subjects.Count;
                values[at][round] = await measure(subjects[at]);
            }
        }
        return [.. values.Select(own => new Result(Median(own), Median(own.Zip(values[0], (value, floor) => value / floor))))];
    }

    private Dictionary<string, string> Variables(Published program, Telemetry telemetry)
    {
        var variables = program.Project == Published.Floor.Project ? [] : sink.Variables(telemetry, program.Project == Published.Ours.Project);
        return program.HasClients ? variables.Concat(clients).ToDictionary() : variables;
    }

    private static async Task<double> AllocatedAsync(Subject subject)
        => double.Parse(await GetAsync(subject, "/allocated"), CultureInfo.InvariantCulture);

    private static async Task<string> GetAsync(Subject subject, string path)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync($"http://127.0.0.1:{subject.Port}{path}");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <param name="Exact">How many starts for figures that do not depend on how busy the machine is.</param>
/// <param name="Starts">How many rounds of starts.</param>
/// <param name="Rounds">How many rounds of loads.</param>
/// <param name="Requests">How many requests a load has.</param>
internal sealed record Scale(int Exact, int Starts, int Rounds, int Requests);

/// <param name="Value">The median.</param>
/// <param name="Ratio">The median of the ratios to the floor, round by round.</param>
internal sealed record Result(double Value, double Ratio);
