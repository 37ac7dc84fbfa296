namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>What a folder above a scaffold may hold.</summary>
internal static class Parents
{
    internal const string System = "My.Shop";

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
