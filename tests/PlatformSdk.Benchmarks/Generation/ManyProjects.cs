using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>Fifty projects that are up to date, built again with and without our targets; what a skipped target costs is MSBuild's own account.</summary>
internal static partial class ManyProjects
{
    private const int Count = 50;

    internal static void Run(int rounds)
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
            var skipped = new List<double>();
            for (var i = 0; i < rounds; i++)
            {
                var (with, output) = Build(root, "with");
                ratios.Add(with / Build(root, "without").Seconds);
                skipped.Add(Targets().Matches(output).Sum(m => double.Parse(m.Groups["ms"].ValueSpan, CultureInfo.InvariantCulture)) / Count);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"no-op build of 50 projects, with / without",-52} {GenerationVerb.Median(ratios),8:0.00} x   (goal: <= 1.02)"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"our targets when all is up to date, a project",-52} {GenerationVerb.Median(skipped),8:0.00} ms  (goal: <= 0.2 ms)"));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static (double Seconds, string Output) Build(string root, string kind, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(root, kind, "all.proj"), "-m:1", "-nodeReuse:false", "-v:q", "-clp:PerformanceSummary", .. arguments])
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
            File.WriteAllText(Path.Combine(folder, $"p{i}.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  {(import ? $"<Import Project=\"{package}/build/PlatformSdk.Build.props\"/>" : "")}
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><PlatformOpenApi>false</PlatformOpenApi></PropertyGroup>
                  <ItemGroup>
                    <FrameworkReference Include="Microsoft.AspNetCore.App"/>
                    <Reference Include="{typeof(PlatformDescription).Assembly.Location}"/>
                  </ItemGroup>
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

    [GeneratedRegex(@"^\s*(?<ms>\d+) ms\s+_?Platform\w*\s+\d+ calls", RegexOptions.Multiline)]
    private static partial Regex Targets();
}
