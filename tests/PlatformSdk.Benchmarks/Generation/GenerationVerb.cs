using System.Diagnostics;
using System.Globalization;
using PlatformSdk.Benchmarks.Results;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>What generation costs, beside a floor measured in turn with it: medians of pairs in one run.</summary>
internal static class GenerationVerb
{
    internal const string Part = "A generation";

    internal static void Run(Run run)
    {
        var rounds = run.IsShort ? 60 : 400;
        using var workspace = new Workspace();
        workspace.Generate();
        var peer = new Peer(workspace.Folder);
        Warm(workspace, peer);

        Add(run, "nothing changed, floor: the serializer", Pairs(rounds, () => workspace.Generate(), peer.Serialize), goal: 0.8);
        Add(run, "all files written", Pairs(rounds / 4, () =>
        {
            workspace.DeleteArtifacts();
            return workspace.Generate();
        }, peer.Serialize), goal: 4);
        Add(run, "first in a process",
            [.. Enumerable.Range(0, run.IsShort ? 5 : 11).Select(_ => (Child("cold"), Child("cold-peer", workspace.Folder)))], goal: 60);
        ReportShare.Run(run, workspace, run.IsShort ? 40 : 200);
        Growth(run);
        SystemGrowth.Run(run);
        ManyProjects.Run(run);
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

    private static void Growth(Run run)
    {
        // Warm, so that only the number differs.
        double PerDescription(int count) => Median(Enumerable.Range(0, count).Select(i =>
        {
            using var workspace = new Workspace($"service-{i}");
            return workspace.Generate();
        }));
        var first = PerDescription(100);
        run.Add(new Figure(Part, "1,000 descriptions: the last 900 against the first 100", "x", PerDescription(900) / first) { Goal = 1.1 });
    }

    private static List<(double, double)> Pairs(int rounds, Func<double> ours, Func<double> floor) =>
        [.. Enumerable.Range(0, rounds).Select(_ => (ours(), floor()))];

    private static void Add(Run run, string what, IReadOnlyList<(double Ours, double Floor)> pairs, double goal) =>
        run.Add(new Figure(Part, what, "ms", Median(pairs.Select(p => p.Ours))) { Floor = Median(pairs.Select(p => p.Floor)), Goal = goal });

    private static double Child(params string[] verb)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["generation", .. verb]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
