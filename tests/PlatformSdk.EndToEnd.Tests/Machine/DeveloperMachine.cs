using System.Globalization;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>
/// What a developer has who uses the SDK: its packages in a feed, its templates installed, and an empty package cache.
/// The packages are those of this source, packed once for all tests, as a release packs them.
/// </summary>
public sealed class DeveloperMachine : IAsyncLifetime
{

    // For speed: analyzers write nothing. A test of warnings turns them on.
    private static readonly KeyValuePair<string, string?> s_noAnalyzers = new("RunAnalyzers", "false");

    /// <summary>For a build whose warnings count, those of the analyzers too.</summary>
    public static readonly KeyValuePair<string, string?> Analyzers = new("RunAnalyzers", "true");

    /// <summary>Programs that a shell finds before those of the machine.</summary>
    internal static readonly string StandIns = Path.Combine(Repository.Root, "tests", "PlatformSdk.EndToEnd.Tests", "Machine", "StandIns");

    private readonly BuildServers _servers = new();
    private readonly string _root = Directory.CreateTempSubdirectory("platform-sdk-").FullName;
    private int _commands;

    /// <summary>Fresh for each run: NuGet never looks again at a version that it has seen.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"1.0.0-rc.1.e2e.{DateTime.UtcNow:yyyyMMddHHmmssfff}");

    public string Feed => Path.Combine(_root, "feed");

    /// <summary>What the template pack made for Backstage: a folder a template.</summary>
    public string FrontDoors => Path.Combine(_root, "backstage");

    private string Hive => Path.Combine(_root, "hive");

    private string PackOutput => Path.Combine(_root, "pack");

    public async ValueTask InitializeAsync()
    {
        Directory.Move(await PackAsync("PlatformSdk.sln", Repository.Root), Feed);
        Directory.Move(Path.Combine(PackOutput, "backstage"), FrontDoors);
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="packed" value="{Feed}"/></packageSources>
            </configuration>
            """);
        (await DotnetAsync(_root, "new", "install", $"PlatformSdk.Templates@{Version}", "--nuget-source", Feed, "--debug:custom-hive", Hive))
            .ShouldSucceed();
    }

    /// <summary>Packs from nothing, away from the working tree, and gives the folder of the packages.</summary>
    /// <param name="solution">What is packed.</param>
    /// <param name="sources">Where the sources are.</param>
    /// <param name="options">Arguments beside ours.</param>
    public async Task<string> PackAsync(string solution, string sources, params string[] options)
    {
        if (Directory.Exists(PackOutput))
            Directory.Delete(PackOutput, recursive: true);
        var result = await DotnetAsync(sources, ["pack", solution, "-c", "Release", "--artifacts-path", PackOutput,
            $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", .. options]);
        result.ShouldSucceed();
        return Path.Combine(PackOutput, "package", "release");
    }

    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, "work", name)).FullName;

    /// <summary><c>dotnet new platform-service</c> in a folder. It does not restore: the build does.</summary>
    public Task<CommandResult> NewServiceAsync(string folder, params string[] arguments) => NewAsync(folder, "platform-service", arguments);

    /// <summary>Of the templates that are installed. Whether there are newer ones is asked each time, which takes a third of the command.</summary>
    public Task<CommandResult> NewAsync(string folder, string template, params string[] arguments)
        => DotnetAsync(folder, ["new", template, "--debug:custom-hive", Hive, "--no-update-check", .. arguments]);

    public Task<CommandResult> DotnetAsync(string folder, params string[] arguments) =>
        DotnetAsync(folder, new Dictionary<string, string?>(), arguments);

    public async Task<CommandResult> DotnetAsync(string folder, IReadOnlyDictionary<string, string?> variables, params string[] arguments)
    {
        var log = Path.Combine(_root, "logs", $"{Interlocked.Increment(ref _commands)}.log");
        var result = await RunAsync();
        return result.MayBeLost && !File.Exists(log) ? await RunAsync() : result.WithLostAnswer(log);

        async Task<CommandResult> RunAsync()
        {
            await using var program = Start(folder, variables, "dotnet", BuildCommand.With(arguments, log));
            return await program.WaitAsync();
        }
    }

    public RunningProgram Start(string folder, IReadOnlyDictionary<string, string?> variables, string program, params string[] arguments)
    {
        // What builds nothing must not keep the warmest server from what does.
        if (program == "git" || program == "dotnet" && (arguments[0] == "new" || arguments[0].EndsWith(".dll", StringComparison.Ordinal)
            || BuildCommand.IsQuestion(arguments)))
            return Start(server: null, () => { }, folder, variables, program, arguments);
        var server = _servers.Take();
        return Start(server, () => _servers.Return(server), folder, variables, program, arguments);
    }

    public async ValueTask DisposeAsync()
    {
        await StopServersAsync();
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // Windows: the compiler's server still holds a file; the folder is the system's to clean.
        }
    }

    private RunningProgram Start(string? server, Action ended, string folder, IReadOnlyDictionary<string, string?> variables, string program,
        string[] arguments)
    {
        var downloaded = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var all = CleanEnvironment.With([.. _servers.Variables(server), s_noAnalyzers, .. variables]);
        all["NUGET_PACKAGES"] = Path.Combine(_root, "cache");
        // For speed; it cannot hold a package of ours with this version.
        if (Directory.Exists(downloaded))
            all["NUGET_FALLBACK_PACKAGES"] = downloaded;
        if (program == "bash")
            all["PATH"] = $"{StandIns}:{all.GetValueOrDefault("PATH") ?? Environment.GetEnvironmentVariable("PATH")}";
        return new RunningProgram(ChildProcess.Start(program, arguments, all, folder), $"{Path.GetFileName(program)} {string.Join(' ', arguments)}",
            ended);
    }

    /// <summary>A server that outlives its run would hold the folders that are deleted here.</summary>
    private async Task StopServersAsync()
    {
        await DotnetAsync(_root, "msbuild", Path.Combine(Repository.Root, "tests", "StopCompiler.proj"));
        foreach (var server in _servers.All)
        {
            await using var stop =
                Start(server, () => { }, _root, new Dictionary<string, string?>(), "dotnet", ["build-server", "shutdown", "--msbuild"]);
            await stop.WaitAsync();
        }
    }
}
