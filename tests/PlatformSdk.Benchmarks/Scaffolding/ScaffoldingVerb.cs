using PlatformSdk.Benchmarks.Generation;
using PlatformSdk.Benchmarks.Results;

namespace PlatformSdk.Benchmarks.Scaffolding;

/// <summary>
/// From <c>dotnet new</c> to the first healthy answer, as a ratio against <c>dotnet new webapi</c>: both in turns in one run, medians of pairs.
/// Packages are downloaded before; restore, build and start are what both sides do.
/// </summary>
internal static class ScaffoldingVerb
{
    private const string Part = "From dotnet new to the first healthy answer";
    private const double Goal = 1.15;

    internal static async Task RunAsync(Run run)
    {
        using var laptop = Laptop.Prepare();
        var floor = new Newcomer("webapi", "/weatherforecast", "", []);
        var service = new Newcomer("platform-service", "/health/ready", "src", ["--owner", "team-bench"]);
        await laptop.FirstAnswerAsync(floor);
        await laptop.FirstAnswerAsync(service);

        var pairs = new List<(double Floor, double Service)>();
        for (var i = 0; i < (run.IsShort ? 3 : 9); i++)
        {
            var first = await laptop.FirstAnswerAsync(i % 2 == 0 ? floor : service);
            var second = await laptop.FirstAnswerAsync(i % 2 == 0 ? service : floor);
            pairs.Add(i % 2 == 0 ? (first, second) : (second, first));
        }

        double Median(Func<(double Floor, double Service), double> of) => GenerationVerb.Median(pairs.Select(of));
        run.Add(new Figure(Part, "against dotnet new webapi", "x", Median(pair => pair.Service / pair.Floor)) { Goal = Goal });
        run.Add(new Figure(Part, "the same in seconds", "s", Median(pair => pair.Service)) { Floor = Median(pair => pair.Floor) });
    }
}

/// <param name="Template">Its short name.</param>
/// <param name="Healthy">What it answers when it works.</param>
/// <param name="Projects">Where in the scaffold its project is.</param>
/// <param name="Options">What is said beside the name.</param>
internal sealed record Newcomer(string Template, string Healthy, string Projects, IReadOnlyList<string> Options);
