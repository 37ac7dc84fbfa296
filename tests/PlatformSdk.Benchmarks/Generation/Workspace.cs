using System.Diagnostics;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>A folder with one description, generated as the task does it.</summary>
internal sealed class Workspace : IDisposable
{
    internal Workspace(string name = "orders") => File.WriteAllText(Path.Combine(Folder, "platform.yaml"), Sample.Describe(name));

    internal string Folder { get; } = Directory.CreateTempSubdirectory("platform-bench-").FullName;

    /// <summary>Milliseconds of one generation.</summary>
    internal double Generate()
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
