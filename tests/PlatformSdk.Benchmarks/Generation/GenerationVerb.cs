using System.Diagnostics;
using System.Globalization;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>What generation costs, beside a floor measured in turn with it: medians of pairs in one run.</summary>
internal static class GenerationVerb
{
    internal static int Run(bool isShort)
    {
        var rounds = isShort ? 60 : 400;
        using var workspace = new Workspace();
        workspace.Generate();
        var peer = new Peer(workspace.Folder);
        Warm(workspace, peer);

        Print("nothing changed", Pairs(rounds, () => workspace.Generate(), peer.Serialize), "<= 1 ms");
        Print("all written", Pairs(rounds / 4, () =>
        {
            workspace.DeleteArtifacts();
            return workspace.Generate();
        }, peer.Serialize), "<= 5 ms");
        ReportShare.Run(workspace, isShort ? 4 : 20);
        Print("first in a process", [.. Enumerable.Range(0, isShort ? 5 : 11).Select(_ => (Child("cold"), Child("cold-peer", workspace.Folder)))],
            "<= 40 ms");
        Growth();
        SystemGrowth.Run();
        ManyProjects.Run(isShort ? 3 : 7);
        return 0;
    }

    /// <summary>One generation in a process that has done nothing else.</summary>
    internal static int Cold()
    {
        using var workspace = new Workspace();
        return Tell(workspace.Generate());
    }

    /// <summary>One round of the floor in a process that has done nothing else.</summary>
    /// <param name="folder">Where another process has generated.</param>
    internal static int ColdPeer(string folder)
    {
        var watch = Stopwatch.StartNew();
        new Peer(folder).Serialize();
        return Tell(watch.Elapsed.TotalMilliseconds);
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static int Tell(double milliseconds)
    {
        Console.WriteLine(milliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    // Until the runtime has compiled both for good: it looks for hot methods every 100 ms, and a method is hot after 30 calls, twice.
    private static void Warm(Workspace workspace, Peer peer)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < 8)
        {
            workspace.DeleteArtifacts();
            workspace.Generate();
            workspace.Generate();
            peer.Serialize();
        }
    }

    private static void Growth()
    {
        // Warm, so that only the number differs.
        double PerDescription(int count) => Median(Enumerable.Range(0, count).Select(i =>
        {
            using var workspace = new Workspace($"service-{i}");
            return workspace.Generate();
        }));
        var first = PerDescription(100);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"1,000 descriptions, each of the last against the first",-52} {PerDescription(900) / first,8:0.00} x   (goal: near 1)"));
    }

    private static List<(double, double)> Pairs(int rounds, Func<double> ours, Func<double> floor) =>
        [.. Enumerable.Range(0, rounds).Select(_ => (ours(), floor()))];

    private static void Print(string what, IReadOnlyList<(double Ours, double Floor)> pairs, string goal) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
            $"{what,-52} {Median(pairs.Select(p => p.Ours)),8:0.00} ms  {Median(pairs.Select(p => p.Ours / p.Floor)),6:0.00} x the serializer   " +
            $"(goal: {goal})"));

    private static double Child(params string[] verb)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["generation", .. verb]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
