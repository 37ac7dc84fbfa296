using System.Globalization;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>
/// What the report adds to a generation, in allocated bytes and in processor time outside the kernel: turns with and without it in one process,
/// so that both meet the same load of the machine.
/// </summary>
internal static class ReportShare
{
    private const int Together = 10;

    internal static int Run()
    {
        using var workspace = new Workspace();
        workspace.Generate();
        // Until the runtime has compiled both for good.
        for (var i = 0; i < 400; i++)
            Generate(workspace, i % 2 == 0, all: i % 3 == 0);
        Run(workspace, 4);
        return 0;
    }

    internal static void Run(Workspace workspace, int rounds)
    {
        Print("the report, of a generation that changes a setting", workspace, rounds, all: false);
        Print("the report, of a generation that writes all files", workspace, rounds, all: true);
    }

    private static void Print(string what, Workspace workspace, int rounds, bool all)
    {
        var shares = Enumerable.Range(0, rounds).Select(round =>
        {
            // Each goes first in turn.
            var first = Measure(workspace, round % 2 == 0, all);
            var second = Measure(workspace, round % 2 != 0, all);
            return round % 2 == 0 ? (With: first, Without: second) : (With: second, Without: first);
        }).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-52} {Percent(shares, m => m.Bytes),8:0.0} % of the bytes  " +
            $"{Percent(shares, m => m.User),6:0.0} % of the processor time, {shares.Sum(s => s.Without.User) / rounds / Together:0.00} ms " +
            $"and {shares.Sum(s => s.Without.Bytes) / rounds / Together / 1000:0} kB without it  (goal: <= 10 %)"));
    }

    private static double Percent(IReadOnlyList<(Cost With, Cost Without)> shares, Func<Cost, double> of) =>
        ((shares.Sum(s => of(s.With)) / shares.Sum(s => of(s.Without))) - 1) * 100;

    private static Cost Measure(Workspace workspace, bool hasReport, bool all)
    {
        var (bytes, user) = (0.0, 0.0);
        for (var i = 0; i < Together; i++)
        {
            if (all)
                workspace.DeleteArtifacts();
            else
                workspace.Change();
            var (bytesBefore, before) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.UserTime);
            workspace.Generate(hasReport);
            user += (Environment.CpuUsage.UserTime - before).TotalMilliseconds;
            bytes += GC.GetTotalAllocatedBytes(precise: true) - bytesBefore;
        }

        return new Cost(bytes, user);
    }

    private static void Generate(Workspace workspace, bool hasReport, bool all)
    {
        if (all)
            workspace.DeleteArtifacts();
        else
            workspace.Change();
        workspace.Generate(hasReport);
    }

    /// <summary>What some generations cost: bytes, and milliseconds outside the kernel.</summary>
    private sealed record Cost(double Bytes, double User);
}
