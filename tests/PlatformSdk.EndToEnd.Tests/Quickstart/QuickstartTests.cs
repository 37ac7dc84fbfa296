using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Quickstart;

/// <summary>The first of the README's two commands, and what it says when it cannot do its work.</summary>
public sealed partial class QuickstartTests(DeveloperMachine machine, CompiledQuickstart quickstart) : IClassFixture<CompiledQuickstart>
{
    [Fact]
    public async Task The_quickstart_leads_from_the_sources_to_a_service_that_answers_until_a_key_is_pressed_and_to_what_comes_next()
    {
        var sources = machine.NewFolder(Path.Combine("quickstart", "sources"));
        await Sources.CopyAsync(machine, sources);

        // A person has a terminal, in which a key can be pressed.
        var terminal = "mkfifo key && exec 3<>key && script --quiet --return --flush --command 'dotnet run quickstart.cs' /dev/null <&3";
        await using var program = machine.Start(sources, new Dictionary<string, string?> { ["TERM"] = "xterm" }, "bash", "-c", terminal);
        var page = Address().Match(await program.LineAsync("/platform in a browser")).Value;
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri(page))).ShouldContain("GET /");
        await File.WriteAllTextAsync(Path.Combine(sources, "key"), "x");
        var output = (await program.WaitAsync()).ShouldSucceed().Output.ReplaceLineEndings("\n");

        output.ShouldContain("compile PlatformSdk.Postgres\n");
        output.ShouldContain("deploy/production: deployment.yaml, ");
        output.ShouldContain("+  minReplicas: 3\n");
        output.ShouldContain("+            severity: page\n");
        foreach (var path in new[] { "/", "/health/live", "/health/ready", "/health/startup", "/health", "/platform" })
            output.ShouldMatch($@"GET {path} +200  ");
        output.ShouldContain("stopped, exit code 0");
        await ContinueAsync(sources, output[output.IndexOf("Continue with these commands:", StringComparison.Ordinal)..]);
    }

    /// <summary>As it is printed: the last command runs the service until it is stopped.</summary>
    private async Task ContinueAsync(string sources, string printed)
    {
        var commands = printed.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        commands.Count.ShouldBe(4);
        await using var shell = machine.Start(sources, new Dictionary<string, string?>(), "bash", "-c", $"set -e\n{string.Join('\n', commands)}");

        var address = Address().Match(await shell.LineAsync("Now listening on: ")).Value;

        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri($"{address}/"))).ShouldBe("orders");
        shell.Output.ShouldContain("Passed!");
        (await File.ReadAllTextAsync(Path.Combine(sources, "artifacts", "quickstart", "orders", "src", "orders", "orders.csproj")))
            .ShouldContain("PlatformSdk.Postgres");
    }

    [Fact]
    public async Task The_quickstart_says_which_port_is_taken_and_how_to_say_another()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var result = await quickstart.RunAsync([], "--port", $"{port}");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain($"port {port} is in use");
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
        result.Output.ShouldContain(Path.Combine("artifacts", "quickstart"));
        result.Output.ShouldContain("To fix it: clone the repository to a folder that you can write to");
    }

    [Fact]
    public async Task The_quickstart_says_that_the_SDK_is_missing_and_where_to_get_it()
    {
        var result = await quickstart.RunAsync(new() { ["PATH"] = machine.NewFolder(Path.Combine("quickstart", "nothing")) });

        Directory.Delete(Path.Combine(quickstart.Folder, "artifacts"), recursive: true);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("'dotnet' is not on the PATH");
        result.Output.ShouldContain("https://dot.net/download");
    }

    [GeneratedRegex("http://(127\\.0\\.0\\.1|localhost):[0-9]+(/platform)?")]
    private static partial Regex Address();
}
