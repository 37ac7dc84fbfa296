using System.Diagnostics;
using PlatformSdk.Benchmarks.Results;
using PlatformSdk.Build.Authoring.Systems;
using PlatformSdk.Build.Authoring.Systems.Building;
using PlatformSdk.Build.Authoring.Systems.Discovery;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>
/// A system of 10, 100 and 1,000 services in one build: checked, rendered and indexed, with its site. What a service costs must not grow.
/// </summary>
internal static class SystemGrowth
{
    private const int Pairs = 3;

    private const string Part = "A system's build, for each of its services";

    internal static void Run(Run run)
    {
        Measure(10);
        Measure(100);
        var (milliseconds, bytes, kept) = Measure(10);
        foreach (var count in new[] { 100, 1_000 })
        {
            var more = Measure(count);
            run.Add(new Figure(Part, $"{count} services against 10: CPU", "x", more.Milliseconds / milliseconds) { Goal = 1.1 });
            run.Add(new Figure(Part, $"{count} services against 10: allocated", "x", more.Bytes / bytes) { Goal = 1.1 });
            run.Add(new Figure(Part, $"{count} services: CPU", "ms", more.Milliseconds));
            run.Add(new Figure(Part, $"{count} services: kept in memory", "KiB", more.Kept / 1024));
        }

        Site(run, 1_000);
    }

    /// <summary>What the site adds to the build of a system.</summary>
    private static void Site(Run run, int count)
    {
        var pairs = Enumerable.Range(0, Pairs).Select(_ => (Without: Measure(count, hasSite: false), With: Measure(count))).ToList();
        var shares = pairs.Select(pair => pair.With.Milliseconds / pair.Without.Milliseconds).Order().ToList();
        run.Add(new Figure(Part, $"{count} services, with their site against without: CPU", "x", shares[Pairs / 2]));
    }

    /// <summary>What one service costs in a system of so many: CPU time, bytes allocated, and bytes kept until the end.</summary>
    private static (double Milliseconds, double Bytes, double Kept) Measure(int count, bool hasSite = true)
    {
        var root = Directory.CreateTempSubdirectory("platform-bench-").FullName;
        try
        {
            for (var i = 0; i < count; i++)
                Write(root, i, count);
            var project = Path.Combine(root, "system");
            var options = new SystemOptions("shop", [], new GenerationOptions
            {
                ProjectFolder = project,
                Repository = new RepositoryRoot(root, "benchmark"),
                DescriptionFile = "System.csproj",
                IntermediateFolder = Path.Combine(project, "obj"),
                CodeFolder = Path.Combine(project, "obj"),
            })
            {
                SiteFolder = hasSite ? Path.Combine(root, "artifacts", "site") : null,
            };
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (cpu, allocated) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
            var findings = new FindingList();
            var built = SystemBuild.Run(options, ServiceFolders.Below(root), findings);
            var (spent, made) = (Process.GetCurrentProcess().TotalProcessorTime - cpu, GC.GetAllocatedBytesForCurrentThread() - allocated);
            var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
            if (findings.HasErrors || built?.System.Indexed.Count != count)
                throw new InvalidOperationException($"The system of {count} services is not built: {findings.Ordered()[0].Message}");
            GC.KeepAlive(built);
            return (spent.TotalMilliseconds / count, (double)made / count, (double)kept / count);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Each service needs the next three and a database, as one in the middle of a real system does.</summary>
    private static void Write(string root, int number, int count)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, $"s{number:0000}")).FullName;
        var needs = Enumerable.Range(number + 1, 3).Where(other => other < count).Select(other => $"  s{other:0000}: {{ type: service }}\n");
        File.WriteAllText(Path.Combine(folder, "platform.yaml"),
            $"apiVersion: platform-sdk/v1\nkind: service\nname: s{number:0000}\nowner: team-{number % 20}\nsystem: shop\n"
            + $"needs:\n  db: {{ type: postgres }}\n{string.Concat(needs)}");
    }
}
