using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Structure;

/// <summary>The settings of this repository's builds, with a registry that knows a low vulnerability in what another package brings.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private const string Advisory = "https://example.com/advisory";

    private readonly TemporaryFolder _folder = new();
    private StubServer _registry = null!;
    private bool _hasData = true;

    public async ValueTask InitializeAsync()
    {
        _registry = await StubServer.StartAsync((context, _) => AnswerAsync(context));
        _folder.Write("Directory.Build.props", $"<Project><Import Project=\"{Path.Combine(Repository.Root, "Directory.Build.props")}\"/></Project>");
        _folder.Write("Directory.Packages.props", "<Project/>");
        _folder.Write("nuget.config", $"""
            <configuration><packageSources>
              <clear/>
              <add key="registry" value="{_registry.Address}index.json" allowInsecureConnections="true"/>
            </packageSources></configuration>
            """);
        _folder.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Outer" Version="1.0.0"/></ItemGroup></Project>
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await _registry.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_vulnerability_of_any_severity_is_an_error_with_its_advisory_also_in_what_another_package_brings()
    {
        var restore = await RestoreAsync();

        restore.ExitCode.ShouldNotBe(0);
        restore.Output.ShouldContain("error NU1901");
        restore.Output.ShouldContain("'Inner' 1.0.0");
        restore.Output.ShouldContain(Advisory);
    }

    [Fact]
    public async Task A_registry_without_an_answer_is_a_warning_on_a_laptop_and_an_error_of_a_release()
    {
        _hasData = false;

        var laptop = await RestoreAsync();
        var release = await RestoreAsync("--force", "-p:WarningsNotAsErrors=");

        (laptop.ExitCode, release.ExitCode).ShouldBe((0, 1), laptop.Output);
        laptop.Output.ShouldContain("warning NU1900");
        release.Output.ShouldContain("error NU1900");
        File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "release.yml"))
            .ShouldContain("run: dotnet restore PlatformSdk.sln -p:WarningsNotAsErrors=\n");
    }

    private Task<Outcome> RestoreAsync(params string[] options) => Command.RunAsync("dotnet", _folder.Path, new Dictionary<string, string?>
    {
        ["NUGET_PACKAGES"] = _folder.PathOf("packages"),
        ["NUGET_HTTP_CACHE_PATH"] = _folder.PathOf("answers"),
        ["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["MSBUILDDISABLENODEREUSE"] = "1",
    }, TimeSpan.FromMinutes(5), ["restore", "-p:Version=1.0.0", .. options]);

    private Task AnswerAsync(HttpContext context)
    {
        var address = _registry.Address;
        return context.Request.Path.Value switch
        {
            "/index.json" => context.Response.WriteAsync($$"""
                { "version": "3.0.0", "resources": [
                  { "@id": "{{address}}flat/", "@type": "PackageBaseAddress/3.0.0" },
                  { "@id": "{{address}}advisories.json", "@type": "VulnerabilityInfo/6.7.0" } ] }
                """),
            "/advisories.json" when _hasData => context.Response.WriteAsync($$"""
                [ { "@name": "base", "@id": "{{address}}base.json", "@updated": "2026-01-01T00:00:00Z" } ]
                """),
            "/base.json" => context.Response.WriteAsync($$"""
                { "inner": [ { "url": "{{Advisory}}", "severity": 0, "versions": "[1.0.0]" } ] }
                """),
            "/flat/outer/index.json" or "/flat/inner/index.json" => context.Response.WriteAsync("""{ "versions": ["1.0.0"] }"""),
            "/flat/outer/1.0.0/outer.1.0.0.nupkg" => PackageAsync(context, "Outer", "<dependency id=\"Inner\" version=\"1.0.0\"/>"),
            "/flat/inner/1.0.0/inner.1.0.0.nupkg" => PackageAsync(context, "Inner", ""),
            _ => Task.FromResult(context.Response.StatusCode = StatusCodes.Status404NotFound),
        };
    }

    private static async Task PackageAsync(HttpContext context, string id, string dependency)
    {
        var content = new MemoryStream();
        using (var package = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        await using (var text = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open()))
            await text.WriteAsync($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
                  <id>{id}</id><version>1.0.0</version><authors>acme</authors><description>{id}</description>
                  <dependencies><group targetFramework="net10.0">{dependency}</group></dependencies>
                </metadata></package>
                """);
        await context.Response.Body.WriteAsync(content.ToArray());
    }
}
