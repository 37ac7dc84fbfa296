namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>The program of infrastructure.yml, compiled once.</summary>
public sealed class InfrastructureProgram : IAsyncLifetime
{
    private readonly TemporaryFolder _root = new();

    internal string Text { get; } = File.ReadAllText(Path.Combine(Workflow.Template, "infrastructure.cs"));

    internal string Assembly => _root.PathOf("built/infrastructure.dll");

    public async ValueTask InitializeAsync()
    {
        _root.Write("infrastructure.cs", Text);
        var built = await Command.RunAsync("dotnet", _root.Path, "build", "infrastructure.cs", "-o", _root.PathOf("built"));
        built.ExitCode.ShouldBe(0, built.Output);
    }

    public ValueTask DisposeAsync()
    {
        _root.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>
/// A repository with two root modules, and a PATH on which the programs are that a test puts there. <c>dotnet run</c> runs the compiled program, so
/// that the steps of the workflow run word for word.
/// </summary>
internal sealed class InfrastructureRepository : IDisposable
{
    internal const string Orders = "services/orders/src/orders/deploy/infrastructure/production";
    internal const string Mailer = "services/mailer/src/mailer/deploy/infrastructure/dev";

    private readonly TemporaryFolder _folder = new();

    internal InfrastructureRepository(InfrastructureProgram program, params IReadOnlyList<string> programs)
    {
        // The program works in the folder of its source, which the compiled program takes from its settings.
        Directory.CreateDirectory(_folder.PathOf("built"));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(program.Assembly)!, "infrastructure.*"))
            File.Copy(file, _folder.PathOf($"built/{Path.GetFileName(file)}"));
        var settings = _folder.PathOf("built/infrastructure.runtimeconfig.json");
        var source = Path.GetDirectoryName(Path.GetDirectoryName(program.Assembly))!;
        File.WriteAllText(settings, File.ReadAllText(settings).Replace(source, Repository, StringComparison.Ordinal));
        _folder.Write("repository/infrastructure.cs", program.Text);
        foreach (var module in new[] { Orders, Mailer })
            _folder.Write($"repository/{module}/main.tf.json", "{}\n");
        Directory.CreateDirectory(_folder.PathOf("bin"));
        foreach (var tool in new[] { "git", "cat", "head", "bash" })
            File.CreateSymbolicLink(_folder.PathOf($"bin/{tool}"), Tool.Find(tool)!);
        ShellScript.Write(_folder.PathOf("bin/dotnet"),
            $"shift 3\nexec '{Tool.Find("dotnet")}' '{_folder.PathOf("built/infrastructure.dll")}' \"$@\"");
        foreach (var name in programs)
            ShellScript.Write(_folder.PathOf($"bin/{name}"), s_terraform.Replace("NAME", name, StringComparison.Ordinal));
        Git("init", "--quiet", "--initial-branch", "main");
        Commit();
    }

    /// <summary>
    /// What stands in for Terraform: the plan of a module is in its file 'show', and it fails where there is a file 'fail-COMMAND'.
    /// </summary>
    private static readonly string s_terraform = """
        folder=${1#-chdir=}; command=$2
        echo "NAME $*" >> "$CALLS"
        if [ -e "$folder/fail-$command" ]; then echo "Error: $command is broken" >&2; exit 1; fi
        case $command in
          plan) for last; do :; done; echo secret > "${last#-out=}"; if [ -e "$folder/show" ]; then exit 2; fi ;;
          show) if [ -e "$folder/show" ]; then cat "$folder/show"; else echo "No changes. Your infrastructure matches the configuration."; fi ;;
        esac
        """;

    internal string Repository => _folder.PathOf("repository");

    /// <summary>Every call of Terraform and of GitHub's program.</summary>
    internal IReadOnlyList<string> Calls => File.Exists(_folder.PathOf("calls")) ? File.ReadAllLines(_folder.PathOf("calls")) : [];

    internal string PathOfProgram(string name) => _folder.PathOf($"bin/{name}");

    internal void Write(string file, string text) => _folder.Write($"repository/{file}", text);

    internal string Read(string file) => File.ReadAllText(Path.Combine(Repository, file));

    internal string Head => Git("rev-parse", "HEAD").Trim();

    internal void Commit()
    {
        Git("add", "--all");
        Git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "Change");
    }

    /// <summary>A step of the workflow, as a runner runs it; its exit code, what it printed, and its outputs.</summary>
    internal async Task<(int ExitCode, string Said, IReadOnlyDictionary<string, string> Outputs)> RunAsync(
        string job, string step, params (string Name, string Value)[] variables)
    {
        var said = Workflow.Of("infrastructure").Content["jobs"][job]["steps"].Items.Single(s => s["name"].ToString() == step)["run"].ToString();
        return await RunAsync(said, variables);
    }

    /// <summary>A command of another host.</summary>
    internal async Task<(int ExitCode, string Said, IReadOnlyDictionary<string, string> Outputs)> RunAsync(
        string said, params (string Name, string Value)[] variables)
    {
        var output = _folder.Write("output", "");
        Dictionary<string, string?> all = new()
        {
            ["PATH"] = _folder.PathOf("bin"),
            ["CALLS"] = _folder.PathOf("calls"),
            ["GITHUB_OUTPUT"] = output,
            ["GITHUB_REPOSITORY"] = "acme/shop",
            ["GITHUB_STEP_SUMMARY"] = _folder.PathOf("summary"),
        };
        foreach (var (name, value) in variables)
            all[name] = value;
        var result = await Command.RunAsync(Tool.Bash.Require(), Repository, all, TimeSpan.FromMinutes(5), "-eo", "pipefail", "-c", said);
        return (result.ExitCode, result.Output + result.Error, (await File.ReadAllLinesAsync(output)).Select(line => line.Split('=', 2))
            .ToDictionary(line => line[0], line => line[1]));
    }

    public void Dispose() => _folder.Dispose();

    private string Git(params string[] arguments)
    {
        var result = Command.RunAsync(Tool.Git.Require(), Repository, arguments).GetAwaiter().GetResult();
        result.ExitCode.ShouldBe(0, result.Error);
        return result.Output;
    }
}
