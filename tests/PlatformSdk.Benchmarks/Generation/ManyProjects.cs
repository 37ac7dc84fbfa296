using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Benchmarks.Results;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>
/// Fifty projects that are up to date, built again with and without our targets; what a skipped target costs is MSBuild's own account.
/// </summary>
internal static partial class ManyProjects
{
    private const int Count = 50;
    private const string Part = "A build of 50 projects that are up to date";

    internal static void Run(Run run)
    {
        var root = Directory.CreateTempSubdirectory("platform-bench-").FullName;
        try
        {
            Write(root, "with", import: true);
            Write(root, "without", import: false);
            Build(root, "with", "-restore");
            Build(root, "without", "-restore");
            Build(root, "with");
            Build(root, "without");
            var ratios = new List<double>();
            var skipped = new List<(double Target, double All)>();
            for (var i = 0; i < (run.IsShort ? 3 : 7); i++)
            {
                ratios.Add(Build(root, "with").Seconds / Build(root, "without").Seconds);
                skipped.Add(OurTargets(Build(root, "with", "-v:n", "-clp:PerformanceSummary").Output));
            }

            run.Add(new Figure(Part, "with / without", "x", GenerationVerb.Median(ratios)) { Goal = 1.02 });
            run.Add(new Figure(Part, "the skipped generation, a project", "ms", GenerationVerb.Median(skipped.Select(s => s.Target))) { Goal = 0.2 });
            run.Add(new Figure(Part, "all our targets, a project", "ms", GenerationVerb.Median(skipped.Select(s => s.All))));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>
    /// Milliseconds a project of the generation target and of all our targets. Throws when one of them did its work: then this is no build with
    /// nothing to do.
    /// </summary>
    private static (double Target, double All) OurTargets(string output)
    {
        var (targets, tasks) =
            (output.IndexOf("Target Performance Summary", StringComparison.Ordinal),
            output.IndexOf("Task Performance Summary", StringComparison.Ordinal));
        var ours = Ours().Matches(output[targets..tasks])
            .ToDictionary(m => m.Groups["name"].Value, m => double.Parse(m.Groups["ms"].ValueSpan, CultureInfo.InvariantCulture) / Count);
        return Ours().Count(output[tasks..]) == 0
            ? (ours["PlatformGenerate"], ours.Values.Sum())
            : throw new InvalidOperationException("Our targets were not skipped:\n" + output[targets..]);
    }

    private static (double Seconds, string Output) Build(string root, string kind, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet",
            ["msbuild", Path.Combine(root, kind, "all.proj"), "-m:1", "-nodeReuse:false", "-v:q", .. arguments])
        {
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("CI");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? (watch.Elapsed.TotalSeconds, output) : throw new InvalidOperationException(output);
    }

    private static void Write(string root, string kind, bool import)
    {
        var package = Path.Combine(AppContext.BaseDirectory, "package");
        for (var i = 0; i < Count; i++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, kind, $"p{i}")).FullName;
            File.WriteAllText(Path.Combine(folder, "platform.yaml"), Sample.Describe($"service-{i}"));
            File.WriteAllText(Path.Combine(folder, "Program.cs"), "return;");
            // In the places where a package's files are imported: the targets after those of the SDK, which know the folders.
            File.WriteAllText(Path.Combine(folder, $"p{i}.csproj"), $"""
                <Project>
                  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk"/>
                  {(import ? $"<Import Project=\"{package}/build/PlatformSdk.Build.props\"/>" : "")}
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <OutputType>Exe</OutputType>
                    <PlatformOpenApi>false</PlatformOpenApi>
                  </PropertyGroup>
                  <ItemGroup>
                    <FrameworkReference Include="Microsoft.AspNetCore.App"/>
                    <Reference Include="{typeof(PlatformDescription).Assembly.Location}"/>
                  </ItemGroup>
                  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk"/>
                  {(import ? $"<Import Project=\"{package}/build/PlatformSdk.Build.targets\"/>" : "")}
                </Project>
                """);
        }

        File.WriteAllText(Path.Combine(root, kind, "all.proj"), """
            <Project DefaultTargets="Build">
              <ItemGroup><P Include="*/*.csproj"/></ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(P)" Targets="Restore" BuildInParallel="true"/></Target>
              <Target Name="Build"><MSBuild Projects="@(P)" Targets="Build" BuildInParallel="true"/></Target>
            </Project>
            """);
    }

    [GeneratedRegex(@"^\s*(?<ms>\d+) ms\s+(?<name>_?Platform\w*)\s+\d+ calls", RegexOptions.Multiline)]
    private static partial Regex Ours();
}
