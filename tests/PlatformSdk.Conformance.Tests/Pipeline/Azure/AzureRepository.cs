using System.Text.Json.Nodes;
using PlatformSdk.Conformance.Tests.Tools;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>A repository with the pipelines of the template, with stand-ins for the programs that write down each call.</summary>
internal sealed class AzureRepository : IDisposable
{
    internal const string Build = "azure-pipelines.yml";
    internal const string Promote = ".azuredevops/promote.yml";
    internal const string Deployed = ".azuredevops/deployed.yml";
    internal const string Infrastructure = ".azuredevops/infrastructure.yml";
    internal const string Image = "registry.example.com/acme/shop/orders@sha256:1\n";

    /// <summary>What the programs answer, as their own tests have them.</summary>
    private const string Answers = """
        case "$*" in
          --check) cat > /dev/null ;;
          'run azure.cs -- labels') echo "$LABELS" ;;
          'run azure.cs -- previous') echo 0123 ;;
          'run azure.cs -- comment') for report in */*/obj/platform-report.md; do echo "$report is there"; done ;;
          'run pipeline.cs -- next '*|'run pipeline.cs -- next') echo "$NEXT" ;;
          'run pipeline.cs -- release '*|'run pipeline.cs -- promote '*) echo "PlatformOverride is $PlatformOverride." ;;
          'run pipeline.cs -- images') mkdir -p artifacts/images; printf "$IMAGES" ;;
          'run pipeline.cs -- propose '*) echo "pushed=$PUSHED" ;;
          'run infrastructure.cs -- modules '*) echo '[{"folder":"a","environment":"qa"}]' ;;
          'run infrastructure.cs -- plan '*)
            mkdir -p artifacts/plans; echo text > artifacts/plans/a.md; printf 'Plan: 1 to add.\nchanges=true\ndigest=5f3c\n' ;;
          'test '*) mkdir -p artifacts/tests ;;
          'build system '*) rm -rf artifacts/site; if [ -z "$EMPTY" ]; then mkdir -p artifacts/site; echo site > artifacts/site/index.html; fi ;;
          'build --no-restore -p:PlatformLocked=false') echo new > generated.txt ;;
          'build --no-restore') mkdir -p services/orders/obj; echo text > services/orders/obj/platform-report.md; exit 1 ;;
          *--remote-name*)
            printf '1  terraform_1.11.4_linux_amd64.zip\n1  cosign-linux-amd64\n' > "$(basename "$6")" ;;
        esac
        """;

    private static readonly string[] s_stands = ["dotnet", "docker", "curl", "sha256sum", "unzip", "install", "cosign"];
    private readonly TemporaryFolder _folder = new();

    internal AzureRepository(string file = "", string right = "", string wrong = "")
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Workflow.Template, ".azuredevops"), "*.yml", SearchOption.AllDirectories)
            .Append(Path.Combine(Workflow.Template, Build)))
        {
            var (name, text) = (Path.GetRelativePath(Workflow.Template, path).Replace('\\', '/'), File.ReadAllText(path));
            if (name == file)
                text.ShouldContain(right);
            _folder.Write($"repository/{name}", name == file ? text.Replace(right, wrong, StringComparison.Ordinal) : text);
        }

        Directory.CreateDirectory(_folder.PathOf("bin"));
        foreach (var program in s_stands)
            ShellScript.Write(_folder.PathOf($"bin/{program}"), $"echo \"{program} $*\" >> \"$CALLS\"\n" + Answers);
        Git("init", "--quiet", "--initial-branch", "main");
        foreach (var title in new[] { "Begin", "Change" })
        {
            _folder.Write("repository/file", title);
            Git("add", "--all");
            Git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", title);
        }

        Git("remote", "add", "origin", "https://dev.azure.com/acme/shop/_git/shop");
    }

    internal string Sources => _folder.PathOf("repository");

    /// <summary>The artifacts of the last run, each a folder of its name.</summary>
    internal string Published => _folder.PathOf("published");

    internal string Temporary => Directory.CreateDirectory(_folder.PathOf("temporary")).FullName;

    internal static IEnumerable<string> Pipelines => [Build, Promote, Deployed, Infrastructure];

    internal YamlMappingNode Expand(string pipeline, params (string Name, string Value)[] parameters) => AzureTemplate.Expand(pipeline,
        parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value),
        file => File.ReadAllText(_folder.PathOf($"repository/{file}")));

    internal Task<AzureRun> StartAsync(string pipeline, AzureEvent started, Dictionary<string, string?>? answers = null,
        params (string Name, string Value)[] parameters)
    {
        foreach (var artifact in Directory.GetDirectories(Directory.CreateDirectory(_folder.PathOf("published")).FullName))
            Directory.Delete(artifact, recursive: true);
        return new AzureRun(this, started, answers ?? []).GoAsync(Expand(pipeline, parameters));
    }

    internal async Task<(int ExitCode, string Said)> RunAsync(string script, Dictionary<string, string?> environment, List<string> calls)
    {
        environment["PATH"] = _folder.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        environment["CALLS"] = _folder.PathOf("calls");
        environment["HOME"] = _folder.Path;
        environment["AGENT_TEMPDIRECTORY"] = Temporary;
        environment["BUILD_BUILDID"] = "7";
        File.Delete(_folder.PathOf("calls"));
        // As the task runs it: without -e.
        var result = await Command.RunAsync(Tool.Bash.Require(), Sources, environment, TimeSpan.FromMinutes(5),
            "--noprofile", "--norc", "-c", script);
        calls.AddRange(File.Exists(_folder.PathOf("calls")) ? File.ReadAllLines(_folder.PathOf("calls")) : []);
        return (result.ExitCode, result.Output + result.Error);
    }

    /// <summary>Every job has a machine of its own.</summary>
    internal void Clean()
    {
        Git("reset", "--quiet", "--hard");
        Git("clean", "--quiet", "--force", "-d", "-x");
        Directory.Delete(Temporary, recursive: true);
    }

    /// <summary>Fails for what is not there.</summary>
    internal bool Publish(string path, string artifact)
    {
        var (from, to) = (Path.Combine(Sources, path), _folder.PathOf($"published/{artifact}"));
        Directory.Exists(to).ShouldBeFalse($"the artifact {artifact} is published once");
        if (File.Exists(from))
            _folder.Write($"published/{artifact}/{Path.GetFileName(from)}", File.ReadAllText(from));
        else if (Directory.Exists(from))
            Copy(from, to);
        else
            return false;
        return true;
    }

    internal bool Download(string artifact, string path)
    {
        if (!Directory.Exists(_folder.PathOf($"published/{artifact}")))
            return false;
        Copy(_folder.PathOf($"published/{artifact}"), Path.Combine(Sources, path));
        return true;
    }

    internal string Git(params string[] arguments)
    {
        var result = Command.RunAsync(Tool.Git.Require(), Sources, arguments).GetAwaiter().GetResult();
        result.ExitCode.ShouldBe(0, result.Error);
        return result.Output;
    }

    internal string PathOf(string file) => _folder.PathOf($"repository/{file}");

    /// <summary>What the schema of Azure Pipelines finds in an expanded pipeline.</summary>
    internal async Task<string> ValidateAsync(YamlMappingNode expanded)
    {
        var file = _folder.PathOf("expanded.json");
        await File.WriteAllTextAsync(file, Json(expanded, isInput: false)!.ToJsonString());
        var outcome = await ConformanceFolder.Scripts.RunAsync("azure-pipelines.js", file);
        outcome.ExitCode.ShouldBeInRange(0, 1, outcome.Error);
        return outcome.Output;
    }

    /// <summary>The language server gives scalars as texts, and the inputs of tasks as what they are.</summary>
    private static JsonNode? Json(YamlNode node, bool isInput) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(entry =>
            KeyValuePair.Create($"{entry.Key}", Json(entry.Value, isInput || $"{entry.Key}" == "inputs")))),
        YamlSequenceNode list => new JsonArray([.. list.Select(item => Json(item, isInput))]),
        _ when isInput && $"{node}" is ("true" or "false") => JsonValue.Create($"{node}" == "true"),
        _ => JsonValue.Create(((YamlScalarNode)node).Value!),
    };

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Prepend(""))
        {
            var target = Path.Combine(to, file.Length == 0 ? "" : Path.GetRelativePath(from, file));
            Directory.CreateDirectory(file.Length == 0 ? target : Path.GetDirectoryName(target)!);
            if (file.Length > 0)
                File.Copy(file, target, overwrite: true);
        }
    }

    public void Dispose() => _folder.Dispose();
}
