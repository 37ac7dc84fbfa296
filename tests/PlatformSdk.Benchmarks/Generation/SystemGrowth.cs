using System.Diagnostics;
using System.Globalization;
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

    /// <summary>Only this part of the benchmark.</summary>
    internal static int Only()
    {
        Run();
        return 0;
    }

    internal static void Run()
    {
        Measure(10);
        Measure(100);
        var (milliseconds, bytes, kept) = Measure(10);
        foreach (var count in new[] { 100, 1_000 })
        {
            var more = Measure(count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"a system of {count,5} services, each against one of 10{"",-3} {more.Milliseconds / milliseconds,8:0.00} x  " +
                    $"{more.Bytes / bytes,6:0.00} x "
                + $"allocated, {more.Kept / kept:0.00} x kept; {more.Milliseconds:0.0} ms and {more.Kept / 1024:0} KiB each   (goal: near 1)"));
        }

        Site(1_000);
    }

    /// <summary>What the site adds to the build of a system.</summary>
    private static void Site(int count)
    {
        var pairs = Enumerable.Range(0, Pairs).Select(_ => (Without: Measure(count, hasSite: false), With: Measure(count))).ToList();
        var shares = pairs.Select(pair => pair.With.Milliseconds / pair.Without.Milliseconds).Order().ToList();
        var (without, with) = pairs[0];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"the site of {count} services, against none{"",-9} {shares[Pairs / 2],8:0.00} x  "
            + $"{with.Bytes / without.Bytes,6:0.00} x allocated, {with.Kept / without.Kept:0.00} x kept; "
            + $"{with.Milliseconds - without.Milliseconds:0.0} ms each"));
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
