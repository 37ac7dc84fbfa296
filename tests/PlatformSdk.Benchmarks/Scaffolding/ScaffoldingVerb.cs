using System.Globalization;
using PlatformSdk.Benchmarks.Generation;

namespace PlatformSdk.Benchmarks.Scaffolding;

/// <summary>
/// From <c>dotnet new</c> to the first healthy answer, as a ratio against <c>dotnet new webapi</c>: both in turns in one run, medians of pairs.
/// Packages are downloaded before; restore, build and start are what both sides do.
/// </summary>
internal static class ScaffoldingVerb
{
    private const double Goal = 1.15;

    internal static async Task<int> RunAsync(bool isShort)
    {
        using var laptop = Laptop.Prepare();
        var floor = new Newcomer("webapi", "/weatherforecast", "", []);
        var service = new Newcomer("platform-service", "/health/ready", "src", ["--owner", "team-bench"]);
        await laptop.FirstAnswerAsync(floor);
        await laptop.FirstAnswerAsync(service);

        var pairs = new List<(double Floor, double Service)>();
        for (var i = 0; i < (isShort ? 3 : 9); i++)
        {
            var first = await laptop.FirstAnswerAsync(i % 2 == 0 ? floor : service);
            var second = await laptop.FirstAnswerAsync(i % 2 == 0 ? service : floor);
            pairs.Add(i % 2 == 0 ? (first, second) : (second, first));
        }

        var ratio = GenerationVerb.Median(pairs.Select(pair => pair.Service / pair.Floor));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"dotnet new to healthy: webapi {GenerationVerb.Median(pairs.Select(pair => pair.Floor)):0.0} s, platform-service " +
                $"{GenerationVerb.Median(pairs.Select(pair => pair.Service)):0.0} s, {ratio:0.00} x   (goal: <= {Goal})"));
        return 0;
    }
}

/// <param name="Template">Its short name.</param>
/// <param name="Healthy">What it answers when it works.</param>
/// <param name="Projects">Where in the scaffold its project is.</param>
/// <param name="Options">What is said beside the name.</param>
internal sealed record Newcomer(string Template, string Healthy, string Projects, IReadOnlyList<string> Options);
