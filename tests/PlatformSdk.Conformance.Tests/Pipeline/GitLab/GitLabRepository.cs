using System.Text.Json;
using System.Text.RegularExpressions;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>
/// A repository with the pipeline of the template, read by gitlab-ci-local: it validates against GitLab's own schema, and expands 'include',
/// 'extends', '!reference' and 'rules'. The jobs run word for word in a shell, with stand-ins for the programs that write down each call.
/// </summary>
internal sealed partial class GitLabRepository : IDisposable
{
    internal const string JobsAsJson = "listJson";
    private const string Preview = "preview";

    private static readonly string[] s_stands = ["dotnet", "docker", "apt-get", "apk", "cosign", "curl", "sha256sum", "chmod", "unzip"];
    private readonly TemporaryFolder _folder = new();
    private Yaml? _expanded;

    internal GitLabRepository(string file = "", string right = "", string wrong = "", string? pipeline = null)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Workflow.Template, ".gitlab"), "*.yml", SearchOption.AllDirectories)
            .Append(Path.Combine(Workflow.Template, ".gitlab-ci.yml")))
        {
            var name = Path.GetRelativePath(Workflow.Template, path).Replace('\\', '/');
            // The instance has its own templates; they are not here.
            var text = name == ".gitlab-ci.yml" && pipeline is not null ? pipeline : Templates().Replace(File.ReadAllText(path), "");
            if (name == file)
                text.ShouldContain(right);
            _folder.Write($"repository/{name}", name == file ? text.Replace(right, wrong, StringComparison.Ordinal) : text);
        }

        foreach (var program in s_stands)
        {
            Directory.CreateDirectory(_folder.PathOf("bin"));
            ShellScript.Write(_folder.PathOf($"bin/{program}"), $"echo \"{program} $*\" >> \"$CALLS\"\n" + Answers);
        }

        Git("init", "--quiet", "--initial-branch", "main");
        Git("remote", "add", "origin", "https://gitlab.example.com/acme/shop.git");
        _folder.Write("repository/.git/info/exclude", ".gitlab-ci-local/\n");
        Git("add", "--all");
        Git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "Begin");
        // What the rules with 'changes' are compared with.
        Git("update-ref", "refs/remotes/origin/main", "HEAD");
    }

    /// <summary>Another pipeline, with the same files beside it.</summary>
    internal static GitLabRepository With(string pipeline) => new(pipeline: pipeline);

    /// <summary>What the programs answer, as their own tests have them.</summary>
    private const string Answers = """
        case "$*" in
          *--password-stdin|--check) cat > /dev/null ;;
          'run pipeline.cs -- registry') echo registry.example.com ;;
          'run pipeline.cs -- next '*|'run pipeline.cs -- next') echo "$NEXT" ;;
          'run pipeline.cs -- images') printf "$IMAGES" ;;
          'run pipeline.cs -- release '*|'run pipeline.cs -- promote '*) echo "PlatformOverride is $PlatformOverride" ;;
          'run preview.cs -- address 12') echo https://pr-12-orders.dev.example.com/ ;;
          'run gitlab.cs -- quality') echo '[]' ;;
          *terraform*SHA256SUMS) echo '1  terraform_1.11.4_linux_amd64.zip' > "$6" ;;
          'build --no-restore -p:PlatformLocked=false') echo new > generated.txt ;;
          'build --no-restore') exit 1 ;;
        esac
        """;

    /// <summary>Every job, by the name of its file.</summary>
    internal async Task<Yaml> ExpandAsync() => _expanded ??= Yaml.Document(await AskAsync(GitLabEvent.Push, Preview));

    internal async Task<IReadOnlyList<string>> JobNamesAsync() =>
        [.. (await ExpandAsync()).Entries.Where(entry => entry.Value["script"].Exists && entry.Key[0] != '.').Select(entry => entry.Key)];

    /// <summary>The jobs that an event starts; none if the rules of the workflow start no pipeline.</summary>
    internal async Task<IReadOnlyList<string>> StartedByAsync(GitLabEvent started)
    {
        var listed = await AskAsync(started, JobsAsJson);
        if (!listed.StartsWith('['))
            return [];
        using var jobs = JsonDocument.Parse(listed);
        return [.. jobs.RootElement.EnumerateArray().Where(job => job.GetProperty("when").GetString() != "never")
            .Select(job => job.GetProperty("name").GetString()!)];
    }

    /// <summary>Runs the job's commands; every call of a program, and what they printed.</summary>
    internal async Task<(IReadOnlyList<string> Calls, string Said)> RunAsync(
        string job, GitLabEvent started, string images = "", string next = "", int exitCode = 0)
    {
        var expanded = await ExpandAsync();
        var content = expanded[job];
        Dictionary<string, string?> variables = new()
        {
            ["PATH"] = _folder.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["CALLS"] = _folder.PathOf("calls"),
            ["HOME"] = _folder.Path,
            ["NEXT"] = next,
            ["IMAGES"] = images,
            ["CI_DEFAULT_BRANCH"] = "main",
            ["CI_MERGE_REQUEST_IID"] = "12",
            ["CI_PROJECT_URL"] = "https://gitlab.example.com/acme/shop",
            ["CI_REGISTRY_USER"] = "gitlab-ci-token",
            ["CI_REGISTRY_PASSWORD"] = "register-secret",
        };
        if (content["environment"].Exists)
            variables["PUSH_TOKEN"] = "push-secret";
        foreach (var (name, value) in started.Variables)
            variables[name] = value;
        var rule = content["rules"].Items
            .FirstOrDefault(rule => rule["if"].ToString().Contains(started.Variables[0].Value, StringComparison.Ordinal));
        foreach (var (name, value) in new[] { expanded, content }.Append(rule ?? content).SelectMany(place => place["variables"].Texts))
            variables[name] = value.StartsWith('$') ? variables.GetValueOrDefault(value[1..]) : value;
        // What starts a pipeline outranks its files.
        foreach (var (name, value) in started.Variables)
            variables[name] = value;

        var script = string.Join('\n', content["before_script"].Items.Concat(content["script"].Items).Select(line => line.ToString()));
        File.Delete(_folder.PathOf("calls"));
        var result = await Command.RunAsync(Tool.Bash.Require(), _folder.PathOf("repository"), variables, TimeSpan.FromMinutes(5),
            "-eo", "pipefail", "-c", script);
        result.ExitCode.ShouldBe(exitCode, $"{job}\n{script}\n{result.Output}{result.Error}");
        return (File.Exists(_folder.PathOf("calls")) ? File.ReadAllLines(_folder.PathOf("calls")) : [], result.Output + result.Error);
    }

    internal string Git(params string[] arguments)
    {
        var result = Command.RunAsync(Tool.Git.Require(), _folder.PathOf("repository"), arguments).GetAwaiter().GetResult();
        result.ExitCode.ShouldBe(0, result.Error);
        return result.Output;
    }

    internal string PathOf(string file) => _folder.PathOf($"repository/{file}");

    /// <summary>What gitlab-ci-local says, also about mistakes.</summary>
    internal async Task<string> AskAsync(GitLabEvent started, string question)
    {
        var said = await ConformanceServer.AskAsync<Printed>("gitlab", new Dictionary<string, object>
        {
            ["cwd"] = Path.GetRelativePath(ConformanceFolder.Scripts.Path, _folder.PathOf("repository")),
            [question] = true,
            ["variable"] = started.Variables.Select(variable => $"{variable.Name}={variable.Value}"),
        });
        // A warning may come first.
        var begin = question == Preview ? "---\n" : "[\n";
        var answer = $"\n{said.Output}".IndexOf($"\n{begin}", StringComparison.Ordinal);
        return answer >= 0 ? said.Output[answer..] : said.Output + said.Error;
    }

    public void Dispose() => _folder.Dispose();

    private sealed record Printed(string Output, string Error);

    [GeneratedRegex(@"(?m)^include:\n(  - template: .+\n)+")]
    private static partial Regex Templates();
}
