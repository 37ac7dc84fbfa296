using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>
/// The programs of the pipeline in a repository with two services that dev runs as they are. Each is compiled once: the journey of a change shows
/// that <c>dotnet run pipeline.cs</c> is the same, and what a real build answers.
/// </summary>
public sealed class PipelineProgram : IAsyncLifetime
{
    /// <summary>Each class of tests has one of its own.</summary>
    private static int s_count;

    private readonly DeveloperMachine _machine;
    private readonly string _root;
    private readonly HashSet<string> _built = [];

    internal Clone Clone { get; }

    public PipelineProgram(DeveloperMachine machine)
    {
        _root = machine.NewFolder(string.Create(CultureInfo.InvariantCulture, $"pipeline-of-{Interlocked.Increment(ref s_count)}"));
        _machine = machine;
        Clone = new(machine, Directory.CreateDirectory(Path.Combine(_root, "clone")).FullName,
            Directory.CreateDirectory(Path.Combine(_root, "remote.git")).FullName);
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var program in Directory.GetFiles(Path.Combine(Repository.Root, "templates/content/platform-system"), "*.cs"))
            File.Copy(program, Path.Combine(Clone.Folder, Path.GetFileName(program)));
        Plan("services/orders/src/orders", "dev staging production");
        Plan("services/mailer/src/mailer", "dev staging production");
        Write("libraries/Shared/Shared.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"/>\n");
        Write("services/orders/src/orders/orders.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <ItemGroup><ProjectReference Include="..\..\..\..\libraries\Shared\Shared.csproj"/></ItemGroup>
            </Project>
            """);
        Write("services/orders/src/orders/platform.yaml", "kind: service\nname: orders\n");
        Write("services/mailer/src/mailer/platform.yaml", "kind: worker\nname: \"mailer\"\n");
        await Clone.InitializeAsync();
        var commit = await Clone.PushAsync("Begin");
        foreach (var service in new[] { "orders", "mailer" })
            Write($"services/{service}/src/{service}/deploy/releases/dev.yaml", $"tag: \"1.0.1\"\ncommit: \"{commit}\"\n");
        await Clone.PushAsync("Release");
    }

    /// <summary>Stands in for a build: it says what <see cref="Plan"/> has planned, and writes down what else it is asked for.</summary>
    private const string Build = """
        echo "$*" >> "$CALLS"
        case "$*" in
          *-t:PlatformPlan*) cat "$PLANS/$(echo "$2" | tr / -)" ;;
          *-t:PublishContainer*)
            echo '{"Properties":{"GeneratedContainerDigest":"sha256:1","ContainerRegistry":"example.com","ContainerRepository":"shop"}}' ;;
          *-t:PlatformImageIndex*) echo sha256:2 ;;
        esac
        """;

    /// <summary>Every build that a program has started, without those that ask.</summary>
    internal IReadOnlyList<string> Builds => File.Exists(PathOf("calls"))
        ? [.. File.ReadAllLines(PathOf("calls")).Where(call => !call.Contains("PlatformPlan", StringComparison.Ordinal))]
        : [];

    /// <summary>What the build of a service answers.</summary>
    internal void Plan(string project, string environments, string registry = "", string? architectures = null) => File.WriteAllText(
        Path.Combine(Directory.CreateDirectory(PathOf("plans")).FullName, project.Replace('/', '-')), JsonSerializer.Serialize(new
        {
            TargetResults = new
            {
                PlatformPlan = new
                {
                    Result = "Success",
                    Items = environments.Split(' ').Select(name => new { Identity = name, Registry = registry, Architectures = architectures }),
                },
            },
        }));

    /// <summary>Runs pipeline.cs in the clone, wherever it was compiled to.</summary>
    internal Task<CommandResult> RunAsync(params string[] arguments) => RunAsync("pipeline", arguments);

    internal Task<CommandResult> ChecksAsync(params string[] arguments) => RunAsync("checks", arguments);

    internal Task<CommandResult> SmokeAsync(params string[] arguments) => RunAsync("smoke", arguments);

    private async Task<CommandResult> RunAsync(string program, string[] arguments)
    {
        if (_built.Add(program))
        {
            (await _machine.DotnetAsync(Clone.Folder, "build", $"{program}.cs", "-o", PathOf($"built-{program}"))).ShouldSucceed();
            // A program looks for another one in its own folder first.
            ShellScript.Write(PathOf($"built-{program}/dotnet"), Build);
        }

        var variables = new Dictionary<string, string?>
        {
            ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")),
            ["CALLS"] = PathOf("calls"),
            ["PLANS"] = PathOf("plans"),
        };
        File.Delete(PathOf("calls"));
        await using var run = _machine.Start(Clone.Folder, variables, PathOf($"built-{program}/{program}"), arguments);
        return await run.WaitAsync();
    }

    private string PathOf(string name) => Path.Combine(_root, name);

    internal void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Clone.Folder, file))!);
        File.WriteAllText(Path.Combine(Clone.Folder, file), text);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
