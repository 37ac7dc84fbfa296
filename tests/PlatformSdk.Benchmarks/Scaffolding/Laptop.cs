using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using PlatformSdk.Benchmarks.Runtime;
using PlatformSdk.Testing;

namespace PlatformSdk.Benchmarks.Scaffolding;

/// <summary>A machine with our packages in a feed and our templates installed, of which nothing stays.</summary>
internal sealed class Laptop : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("platform-bench-").FullName;
    private int _scaffolds;

    private Laptop()
    {
    }

    private string Hive => Path.Combine(_root, "hive");

    internal static Laptop Prepare()
    {
        var laptop = new Laptop();
        var feed = Path.Combine(laptop._root, "feed");
        var version = string.Create(CultureInfo.InvariantCulture, $"1.0.0-bench.{DateTime.UtcNow:yyyyMMddHHmmss}");
        foreach (var project in new[] { "build-tasks/PlatformSdk.Build", "sdk/PlatformSdk", "sdk/PlatformSdk.Postgres",
            "templates/PlatformSdk.Templates.csproj" })
            laptop.Dotnet(Repository.Root, "pack", project, "-c", "Release", "-o", feed, $"-p:Version={version}", "-v", "quiet");
        File.WriteAllText(Path.Combine(laptop._root, "nuget.config"),
            $"""<configuration><packageSources><add key="packed" value="{feed}"/></packageSources></configuration>""");
        File.WriteAllText(Path.Combine(laptop._root, "Directory.Build.targets"), AsRestoredHere());
        laptop.Dotnet(laptop._root, "new", "install", $"PlatformSdk.Templates@{version}", "--nuget-source", feed, "--debug:custom-hive", laptop.Hive);
        return laptop;
    }

    /// <summary>Seconds from the command to the answer.</summary>
    internal async Task<double> FirstAnswerAsync(Newcomer newcomer)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Bench{++_scaffolds}");
        var port = Subject.FreePort();
        var watch = Stopwatch.StartNew();
        Dotnet(_root, ["new", newcomer.Template, "--name", name, "--debug:custom-hive", Hive, .. newcomer.Options]);
        using var run = Start(Path.Combine(_root, name, newcomer.Projects, newcomer.Projects.Length == 0 ? "" : name),
            "run", "--no-launch-profile", "--", "--urls", $"http://127.0.0.1:{port}", "--environment", "Development");
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (!await IsHealthyAsync(client, newcomer.Healthy))
        {
            if (run.HasExited)
                throw new InvalidOperationException($"{newcomer.Template} ended before it answered; its own words are above.");
            await Task.Delay(5);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        run.Kill(entireProcessTree: true);
        await run.WaitForExitAsync();
        return seconds;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static async Task<bool> IsHealthyAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Dotnet(string folder, params IReadOnlyList<string> arguments)
    {
        using var process = Start(folder, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}; its own words are above.");
    }

    private Process Start(string folder, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder };
        var downloaded = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (Directory.Exists(downloaded))
            start.Environment["NUGET_FALLBACK_PACKAGES"] = downloaded;
        if (folder != Repository.Root)
            start.Environment["NUGET_PACKAGES"] = Path.Combine(_root, "cache");
        // A build server compares with what is committed, and keeps no node.
        start.Environment.Remove("CI");
        start.Environment["DOTNET_NOLOGO"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>
    /// The template of an SDK names the packages of its day. A registry that lacks them is asked at each restore, and the floor would be slower than
    /// it is.
    /// </summary>
    private static string AsRestoredHere()
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);
        return $"""
            <Project>
              <ItemGroup Condition="'@(PackageReference->WithMetadataValue('Identity', 'Microsoft.AspNetCore.OpenApi'))' != ''">
                <PackageReference Update="Microsoft.AspNetCore.OpenApi" Version="{versions["Microsoft.AspNetCore.OpenApi"]}"/>
                <PackageReference Include="Microsoft.OpenApi" Version="{versions["Microsoft.OpenApi"]}"/>
              </ItemGroup>
            </Project>
            """;
    }
}
