using PlatformSdk.Benchmarks.Results;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>
/// What the report adds to a generation, in allocated bytes and in processor time: generations with and without it in turn, one process, so that
/// both meet the same load of the machine; the median of each.
/// </summary>
internal static class ReportShare
{
    internal static void Only(Run run)
    {
        using var workspace = new Workspace();
        workspace.Generate();
        // Until the runtime has compiled both for good.
        for (var i = 0; i < 400; i++)
            Measure(workspace, hasReport: i % 2 == 0, all: i % 3 == 0);
        Run(run, workspace, rounds: 200);
    }

    internal static void Run(Run run, Workspace workspace, int rounds)
    {
        Add(run, "changes a setting", workspace, rounds, all: false);
        Add(run, "writes all files", workspace, rounds, all: true);
    }

    private static void Add(Run run, string what, Workspace workspace, int rounds, bool all)
    {
        var (with, without) = (new List<Cost>(), new List<Cost>());
        for (var round = 0; round < rounds; round++)
        {
            // Each goes first in turn.
            foreach (var hasReport in new[] { round % 2 == 0, round % 2 != 0 })
                (hasReport ? with : without).Add(Measure(workspace, hasReport, all));
        }

        run.Add(new Figure(GenerationVerb.Part, $"added by the report, {what}: bytes", "%", Added(with, without, c => c.Bytes)) { Goal = 10 });
        run.Add(new Figure(GenerationVerb.Part, $"added by the report, {what}: CPU", "%", Added(with, without, c => c.Processor)) { Goal = 10 });
    }

    private static double Added(IEnumerable<Cost> with, IEnumerable<Cost> without, Func<Cost, double> of) =>
        ((GenerationVerb.Median(with.Select(of)) / GenerationVerb.Median(without.Select(of))) - 1) * 100;

    private static Cost Measure(Workspace workspace, bool hasReport, bool all)
    {
        if (all)
            workspace.DeleteArtifacts();
        else
            workspace.Change();
        var (bytes, processor) = (GC.GetTotalAllocatedBytes(precise: true), ProcessorTime.Milliseconds);
        workspace.Generate(hasReport);
        return new Cost(GC.GetTotalAllocatedBytes(precise: true) - bytes, ProcessorTime.Milliseconds - processor);
    }

    /// <summary>What a generation costs: bytes, and milliseconds of all threads.</summary>
    private sealed record Cost(double Bytes, double Processor);
}
