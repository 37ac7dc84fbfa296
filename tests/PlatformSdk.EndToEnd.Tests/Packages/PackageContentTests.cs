using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Packages;

/// <summary>Everything is where NuGet and MSBuild look for it.</summary>
public sealed class PackageContentTests(DeveloperMachine machine)
{
    [Fact]
    public void The_SDK_is_a_documented_library_that_brings_the_build_along()
    {
        using var package = Open("PlatformSdk");

        package.Entries.ShouldContain("lib/net10.0/PlatformSdk.dll");
        package.Entries.ShouldContain("lib/net10.0/PlatformSdk.xml");
        var build = package.Dependencies.Single(dependency => dependency.Attribute("id")!.Value == "PlatformSdk.Build");
        build.Attribute("include")!.Value.ShouldContain("BuildTransitive");
        build.Attribute("include")!.Value.ShouldNotContain("Runtime");
    }

    public static TheoryData<string> Libraries =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "sdk"), "PlatformSdk*").Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void An_older_framework_gets_only_the_error_that_names_the_right_one(string library)
    {
        using var package = Open(library);

        package.Entries.Where(entry => entry.Contains("/netstandard2.0/", StringComparison.Ordinal))
            .ShouldBe([$"buildTransitive/netstandard2.0/{library}.targets", "lib/netstandard2.0/_._"], ignoreOrder: true);
        package.Entries.Where(entry => entry.StartsWith("build", StringComparison.Ordinal) && !entry.Contains("/netstandard2.0/",
            StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldBe($"buildTransitive/net10.0/{(library == "PlatformSdk" ? "_._" : $"{library}.props")}");
    }

    [Fact]
    public async Task An_older_framework_is_the_one_error_of_a_project_that_references_a_client()
    {
        var folder = machine.NewFolder("older");
        await File.WriteAllTextAsync(Path.Combine(folder, "Older.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net8.0</TargetFramework>
                <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PlatformSdk.Access" Version="{machine.Version}"/>
                <PackageReference Include="PlatformSdk.Postgres" Version="{machine.Version}"/>
              </ItemGroup>
            </Project>
            """);

        var result = await machine.DotnetAsync(folder, "build");

        result.Errors().ShouldHaveSingleItem().ShouldContain("error PLAT0015: PlatformSdk needs .NET 10, and this project targets net8.0.");
    }

    [Fact]
    public void The_SDK_has_its_symbols_beside_it()
    {
        using var symbols = new Package(Path.Combine(machine.Feed, $"PlatformSdk.{machine.Version}.snupkg"));

        symbols.Entries.ShouldContain("lib/net10.0/PlatformSdk.pdb");
    }

    [Fact]
    public void The_build_is_a_task_with_its_own_dependencies_and_no_library()
    {
        using var package = Open("PlatformSdk.Build");

        package.Entries.ShouldContain("build/PlatformSdk.Build.props");
        package.Entries.ShouldContain("build/PlatformSdk.Build.targets");
        package.Entries.ShouldContain("buildTransitive/PlatformSdk.Build.props");
        package.Entries.ShouldContain("buildTransitive/PlatformSdk.Build.targets");
        package.Entries.ShouldContain("buildMultiTargeting/PlatformSdk.Build.targets");
        package.Entries.ShouldContain("tools/net10.0/PlatformSdk.Build.dll");
        package.Entries.ShouldContain("tools/net10.0/PlatformSdk.Build.Authoring.dll");
        package.Entries.ShouldContain("tools/net10.0/PlatformSdk.Build.deps.json");
        package.Entries.ShouldContain("tools/net10.0/DiffPlex.dll");
        package.Entries.ShouldContain("tools/net10.0/NuGet.Versioning.dll");
        package.Entries.ShouldContain("tools/net10.0/YamlDotNet.dll");
        foreach (var extension in new[] { "dll", "deps.json", "runtimeconfig.json" })
            package.Entries.ShouldContain($"tools/net10.0/policies/PlatformSdk.Build.Policies.{extension}");
        package.Entries.ShouldContain("tools/net10.0/policies/PlatformSdk.Policies.dll");
        package.Entries.ShouldNotContain(entry => entry.StartsWith("lib/", StringComparison.Ordinal)
            || entry.Contains("Microsoft.Build", StringComparison.Ordinal));
        package.Dependencies.ShouldBeEmpty();
    }

    /// <summary>
    /// What an existing service may reference: `dotnet new webapi`, Aspire's service defaults, and the resilience that goes with them.
    /// </summary>
    [Theory]
    [InlineData("PlatformSdk", "Microsoft.AspNetCore.OpenApi", "10.0.0")]
    [InlineData("PlatformSdk", "Microsoft.OpenApi", "2.3.0")]
    [InlineData("PlatformSdk", "Microsoft.Extensions.ApiDescription.Server", "10.0.0")]
    [InlineData("PlatformSdk", "OpenTelemetry", "1.15.3")]
    [InlineData("PlatformSdk", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "1.15.3")]
    [InlineData("PlatformSdk", "OpenTelemetry.Extensions.Hosting", "1.15.3")]
    [InlineData("PlatformSdk", "AspNetCore.HealthChecks.UI.Client", "9.0.0")]
    [InlineData("PlatformSdk", "Microsoft.Extensions.ServiceDiscovery", "9.0.0")]
    [InlineData("PlatformSdk", "Polly.Core", "8.4.2")]
    [InlineData("PlatformSdk.Access", "Microsoft.AspNetCore.Authentication.JwtBearer", "10.0.0")]
    [InlineData("PlatformSdk.Access", "Microsoft.IdentityModel.JsonWebTokens", "8.16.0")]
    [InlineData("PlatformSdk.Postgres", "Npgsql", "10.0.0")]
    [InlineData("PlatformSdk.Postgres.EntityFrameworkCore", "Npgsql.EntityFrameworkCore.PostgreSQL", "10.0.0")]
    [InlineData("PlatformSdk.RabbitMq", "RabbitMQ.Client", "7.2.2")]
    [InlineData("PlatformSdk.Redis", "StackExchange.Redis", "2.7.27")]
    [InlineData("PlatformSdk.Redis", "Microsoft.Extensions.Caching.StackExchangeRedis", "10.0.0")]
    [InlineData("PlatformSdk.S3", "AWSSDK.S3", "4.0.102.2")]
    [InlineData("PlatformSdk.Secrets.AzureKeyVault", "Azure.Identity", "1.11.4")]
    public void A_dependency_is_required_in_the_lowest_version_that_works(string package, string dependency, string version)
    {
        using var opened = Open(package);

        opened.Dependencies.Single(one => one.Attribute("id")!.Value == dependency).Attribute("version")!.Value.ShouldBe(version);
    }

    [Fact]
    public void The_templates_are_a_template_package_and_nothing_else()
    {
        using var package = Open("PlatformSdk.Templates");

        package.Element("packageTypes")!.Elements().ShouldHaveSingleItem().Attribute("name")!.Value.ShouldBe("Template");
        package.Entries.ShouldContain("content/platform-service/.template.config/template.json");
        package.Entries.ShouldContain("content/platform-service/.template.config/icon.png");
        package.Entries.ShouldContain("content/platform-service/always/.gitignore");
        package.Entries.ShouldContain("content/platform-service/always/.gitattributes");
        package.Entries.ShouldNotContain(entry => entry.EndsWith(".dll", StringComparison.Ordinal)
            || entry.Contains("/bin/", StringComparison.Ordinal) || entry.Contains("/obj/", StringComparison.Ordinal));
        package.Dependencies.ShouldBeEmpty();
    }

    private Package Open(string id) => new(Path.Combine(machine.Feed, $"{id}.{machine.Version}.nupkg"));
}
