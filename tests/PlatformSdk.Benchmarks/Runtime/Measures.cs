using System.Globalization;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>Each matter, measured on both programs in turns.</summary>
internal sealed class Measures(Published floor, Published service, Sink sink, Scale scale)
{
    internal Task<Result> StartAsync(Telemetry telemetry) => PairAsync(scale.Starts, async program =>
    {
        await using var subject = await Subject.StartAsync(program, Variables(program, telemetry));
        return subject.StartMilliseconds;
    });

    internal Task<Result> MemoryAsync() => PairAsync(scale.Starts, async program =>
    {
        await using var subject = await Subject.StartAsync(program, Variables(program, Telemetry.All));
        return subject.ResidentKilobytes();
    });

    internal Task<Result> CpuAsync(string path, Telemetry telemetry) => LoadedAsync(telemetry, async subject =>
    {
        var before = subject.CpuMilliseconds();
        await Load.RunAsync(subject.Port, path, scale.Requests);
        return (subject.CpuMilliseconds() - before) * 1_000 / scale.Requests;
    }, path);

    internal Task<Result> BytesAsync(string path, Telemetry telemetry) =>
        LoadedAsync(telemetry, subject => BytesAsync(subject, subject.Port, path), path);

    /// <summary>On the management port; the floor, which has none, answers its one request.</summary>
    internal Task<Result> ProbeAsync() => LoadedAsync(Telemetry.All,
        subject => subject.ManagementPort is { } port ? BytesAsync(subject, port, "/health/live") : BytesAsync(subject, subject.Port, "/"), "/");

    private async Task<double> BytesAsync(Subject subject, int port, string path)
    {
        var before = await AllocatedAsync(subject);
        await Load.RunAsync(port, path, scale.Requests);
        return (await AllocatedAsync(subject) - before) / scale.Requests;
    }

    private async Task<Result> LoadedAsync(Telemetry telemetry, Func<Subject, Task<double>> measure, string path)
    {
        await using var one = await Subject.StartAsync(floor, Variables(floor, telemetry));
        await using var two = await Subject.StartAsync(service, Variables(service, telemetry));
        // Until the just-in-time compiler has made up its mind.
        for (var i = 0; i < 5; i++)
        {
            await Load.RunAsync(one.Port, path, scale.Requests);
            await Load.RunAsync(two.Port, path, scale.Requests);
        }
        return await PairAsync(scale.Rounds, program => measure(program == floor ? one : two));
    }

    /// <summary>The order turns with each pair, so that neither always comes second.</summary>
    private async Task<Result> PairAsync(int count, Func<Published, Task<double>> measure)
    {
        var pairs = new List<(double Floor, double Service)>();
        for (var i = 0; i < count; i++)
        {
            var first = await measure(i % 2 == 0 ? floor : service);
            var second = await measure(i % 2 == 0 ? service : floor);
            pairs.Add(i % 2 == 0 ? (first, second) : (second, first));
        }
        return new(Median(pairs.Select(pair => pair.Floor)), Median(pairs.Select(pair => pair.Service)),
            Median(pairs.Select(pair => pair.Service / pair.Floor)));
    }

    private IReadOnlyDictionary<string, string> Variables(Published program, Telemetry telemetry)
        => program == floor ? new Dictionary<string, string>() : sink.Variables(telemetry);

    private static async Task<double> AllocatedAsync(Subject subject)
    {
        using var client = new HttpClient();
        return double.Parse(await client.GetStringAsync($"http://127.0.0.1:{subject.Port}/allocated"), CultureInfo.InvariantCulture);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
