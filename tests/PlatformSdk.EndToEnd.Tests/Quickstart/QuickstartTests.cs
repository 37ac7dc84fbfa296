using System.Net;
using System.Net.Sockets;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Quickstart;

/// <summary>The first of the README's two commands, and what it says when it cannot do its work.</summary>
public sealed class QuickstartTests(DeveloperMachine machine, CompiledQuickstart quickstart) : IClassFixture<CompiledQuickstart>
{
    [Fact]
    public async Task The_quickstart_leads_from_the_sources_to_a_service_that_answers_and_stops()
    {
        var sources = machine.NewFolder(Path.Combine("quickstart", "sources"));
        foreach (var file in await SourcesAsync())
        {
            var copy = Path.Combine(sources, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }

        var output = (await machine.DotnetAsync(sources, "run", "quickstart.cs")).ShouldSucceed().Output;

        output.ShouldContain("· Program.cs");
        output.ShouldContain("+ deployment.yaml");
        output.ShouldContain("--- catalog-info.yaml\n# Generated from platform.yaml");
        foreach (var path in new[] { "/", "/health/live", "/health/ready", "/health/startup", "/health" })
            output.ShouldMatch($@"GET {path} +200  ");
        output.ShouldContain("stopped, exit code 0");
        output.ShouldMatch(@"Done in [0-9.]+ s\.");
    }

    [Fact]
    public async Task The_quickstart_says_which_port_is_taken_and_how_to_say_another()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var result = await quickstart.RunAsync([], "--port", $"{port}");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain($"port {port} cannot be listened on");
        result.Output.ShouldContain("--port N");
    }

    [Fact]
    public async Task The_quickstart_says_which_folder_it_cannot_write_and_what_to_do()
    {
        // Root may write anywhere; nobody makes a folder where a file is.
        var file = Path.Combine(quickstart.Folder, "artifacts");
        await File.WriteAllTextAsync(file, "");

        var result = await quickstart.RunAsync([]);

        File.Delete(file);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("cannot be written");
        result.Output.ShouldContain("To mend it: clone the repository to a disk and folder that you may write to");
    }

    [Theory]
    [InlineData("8.0.404", "the .NET 10 SDK is needed, and 'dotnet --version' says:\n8.0.404")]
    [InlineData(null, "there is no program 'dotnet' on the PATH")]
    public async Task The_quickstart_says_that_the_SDK_is_missing_or_too_old_and_where_to_get_it(string? installed, string message)
    {
        var path = machine.NewFolder(Path.Combine("quickstart", $"sdk-{installed}"));
        if (installed is not null)
            ShellScript.Write(Path.Combine(path, "dotnet"), $"echo {installed}");

        var result = await quickstart.RunAsync(new() { ["PATH"] = path });

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain(message);
        result.Output.ShouldContain("https://dot.net/download");
    }

    /// <summary>What a clone would hold once everything is committed, without what the packages are not made of.</summary>
    private async Task<IEnumerable<string>> SourcesAsync()
    {
        await using var git =
            machine.Start(Repository.Root, new Dictionary<string, string?>(), "git", "ls-files", "--cached", "--others", "--exclude-standard", "--",
            ".", ":!tests", ":!samples");
        var files = (await git.WaitAsync(TimeSpan.FromMinutes(1))).ShouldSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return files.Where(file => File.Exists(Path.Combine(Repository.Root, file)));
    }
}
