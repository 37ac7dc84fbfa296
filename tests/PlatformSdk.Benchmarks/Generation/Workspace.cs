using System.Diagnostics;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>A folder with one description, generated as the task does it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string _name;
    private int _change;

    internal Workspace(string name = "orders")
    {
        _name = name;
        Change();
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("platform-bench-").FullName;

    /// <summary>Changes a setting, so that the next generation changes some files.</summary>
    internal void Change() => File.WriteAllText(Path.Combine(Folder, "platform.yaml"), Sample.Describe(_name, 10 + (++_change % 90)));

    /// <summary>Milliseconds of one generation.</summary>
    internal double Generate(bool hasReport = true)
    {
        var findings = new FindingList();
        var watch = Stopwatch.StartNew();
        Build.Tasks.Generation.Run(
            new GenerationOptions
            {
                ProjectFolder = Folder,
                DescriptionFile = "platform.yaml",
                IntermediateFolder = Path.Combine(Folder, "obj"),
                CodeFolder = Path.Combine(Folder, "obj", "Debug"),
                OpenApi = true,
                HasReport = hasReport,
            },
            findings);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        return findings.HasErrors ? throw new InvalidOperationException(findings.Ordered()[0].Text) : elapsed;
    }

    internal void DeleteArtifacts()
    {
        Directory.Delete(Path.Combine(Folder, "deploy"), recursive: true);
        File.Delete(Path.Combine(Folder, "catalog-info.yaml"));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
