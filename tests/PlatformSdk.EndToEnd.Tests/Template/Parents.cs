using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>What a folder above a scaffold may hold.</summary>
internal static class Parents
{
    internal const string System = "My.Shop";

    /// <summary>One program of each kind.</summary>
    internal static readonly (string Template, string Name)[] InSystem =
        [("platform-service", "carts"), ("platform-worker", "mailer"), ("platform-job", "nightly")];

    /// <summary>What people write on the first day: nothing that a reviewer would stop.</summary>
    internal static async Task WriteOrdinaryCodeAsync(Scaffold scaffold)
    {
        await File.WriteAllTextAsync(Path.Combine(scaffold.Service, "OrdinaryCode.cs"), """
            namespace Carts;

            public record Line(string Id, int[] Counts);

            public class LineQueue(ILogger<LineQueue> log)
            {
                public List<Line> Waiting { get; } = new List<Line>();

                public void Add(string id, string count)
                {
                    log.LogInformation("Line {Id} has {Count} at {Time}", id, int.Parse(count), DateTime.Now.ToString());
                    try { Waiting.Add(new Line(id.ToLower(), new[] { 1, 2 })); }
                    catch (Exception e) { log.LogError(e, $"Line {id} failed"); }
                    if (Waiting.Any() && id.StartsWith("x")) log.LogWarning("Unusual");
                }

                public string Describe(object o) => string.Format("{0}: {1}", o, Waiting.Count());
            }
            """);
        await File.WriteAllTextAsync(Path.Combine(scaffold.Tests, "Ordinary_Tests.cs"), """
            namespace Tests;

            public class Ordinary_Tests
            {
                [Fact]
                public async Task A_line_is_lower_case()
                {
                    await Task.Delay(1);
                    Assert.Equal("a", "A".ToLower());
                }
            }
            """);
    }

    /// <summary>What our own template makes for several services.</summary>
    internal static async Task<string> SystemAsync(Scaffolds scaffolds)
    {
        (await scaffolds.Machine.NewAsync(scaffolds.Folder, "platform-system", "--name", System, "--owner", "group:default/team-shop", "--secrets",
            "vault")).ShouldSucceed();
        return Path.Combine(scaffolds.Folder, System);
    }

    /// <summary>Central Package Management that knows none of our packages, and forbids to override.</summary>
    internal static string Central(Scaffolds scaffolds) => With(scaffolds, "central", "Directory.Packages.props", """
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
            <CentralPackageVersionOverrideEnabled>false</CentralPackageVersionOverrideEnabled>
            <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
          </PropertyGroup>
        </Project>
        """);

    /// <summary>Central Package Management that knows us and a test package. The brackets show whose version counted.</summary>
    internal static string CentralWithEntries(Scaffolds scaffolds) => With(scaffolds, "entries", "Directory.Packages.props", $"""
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
          </PropertyGroup>
          <ItemGroup>
            <PackageVersion Include="PlatformSdk" Version="[{scaffolds.Machine.Version}]"/>
            <PackageVersion Include="xunit.v3" Version="[3.2.1]"/>
          </ItemGroup>
        </Project>
        """);

    /// <summary>A repository that takes warnings for errors and whose tests run on the newer platform.</summary>
    internal static string Strict(Scaffolds scaffolds)
    {
        File.WriteAllText(Path.Combine(scaffolds.NewFolder("strict"), "global.json"), """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        return With(scaffolds, "strict", "Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest-recommended</AnalysisLevel>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>A repository with lock files, and all output in one folder.</summary>
    internal static string Locked(Scaffolds scaffolds) => With(scaffolds, "locked", "Directory.Build.props", """
        <Project>
          <PropertyGroup>
            <UseArtifactsOutput>true</UseArtifactsOutput>
            <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
          </PropertyGroup>
        </Project>
        """);

    /// <summary>A folder in which people already work.</summary>
    internal static string WithOtherProjects(Scaffolds scaffolds)
    {
        var folder = With(scaffolds, "others", "README.md", "# Others\n");
        File.WriteAllText(Path.Combine(folder, "Others.slnx"), "<Solution/>\n");
        Directory.CreateDirectory(Path.Combine(folder, "src", "Other"));
        File.WriteAllText(Path.Combine(folder, "src", "Other", "Other.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"/>\n");
        return folder;
    }

    /// <summary>A library that references the package and has no platform.yaml.</summary>
    internal static string Bystander(Scaffolds scaffolds)
    {
        var folder = With(scaffolds, "Bystander", "Bystander.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PlatformSdk" Version="{scaffolds.Machine.Version}"/>
              </ItemGroup>
            </Project>
            """);
        return Path.Combine(folder, "Bystander.csproj");
    }

    private static string With(Scaffolds scaffolds, string name, string file, string text)
    {
        var folder = scaffolds.NewFolder(name);
        File.WriteAllText(Path.Combine(folder, file), text);
        return folder;
    }
}
