using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>
/// A released service, and a kubectl that keeps its calls and answers as a cluster without the namespace would, unless a test says otherwise.
/// </summary>
internal sealed class FakeKubectl : IDisposable
{
    internal const string Server = "https://production.example.com:6443";

    private readonly Project _project;
    private readonly List<string> _answers = [];

    /// <param name="place">What the defaults say of production.</param>
    /// <param name="log">Where the task reports. Default: a log of its own.</param>
    /// <param name="description">More lines of the description.</param>
    internal FakeKubectl(string place = "context: production-eu", BuildLog? log = null, string description = "")
    {
        _project = new Project(Run.Head + description);
        Log = log ?? new BuildLog();
        _project.Write("calls.txt", "");
        _project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\nenvironments: {{ production: {{ {place} }} }}\n");
        _project.Write("deploy/releases/production.yaml", "tag: \"1.4.2\"\n");
        _project.Write("db/1.sql", "SELECT 1");
        _project.Build(defaults: "platform.defaults.yaml");
    }

    internal BuildLog Log { get; }

    internal IReadOnlyList<string> WholeCalls => File.ReadAllLines(_project.PathOf("calls.txt"));

    /// <summary>Without the context, which every call names.</summary>
    internal IReadOnlyList<string> Calls => [.. WholeCalls.Select(call => call.Replace("--context production-eu ", "", StringComparison.Ordinal))];

    /// <summary>The namespace is there.</summary>
    /// <param name="labels">The members of its labels, in JSON.</param>
    internal void Namespace(string labels) =>
        _answers.Add($"*'get namespace'*) echo '{{ \"metadata\": {{ \"name\": \"orders-production\", \"labels\": {{ {labels} }} }} }}';;");

    /// <summary>An answer, as a branch of a case in a shell.</summary>
    internal void Answer(string branch) => _answers.Insert(0, branch);

    /// <summary>A call fails.</summary>
    /// <param name="call">What it begins with.</param>
    /// <param name="error">What kubectl prints.</param>
    internal void Refuse(string call, string error)
    {
        _project.Write("error.txt", error + "\n");
        _answers.Insert(0, $"*'{call}'*) cat '{_project.PathOf("error.txt")}' >&2; exit 1;;");
    }

    /// <summary>The cluster runs a former release, as kubectl applied it or as another tool did.</summary>
    internal void Running(string name, string kind = "Deployment", bool annotated = true)
    {
        var former = $"{{ \"kind\": \"{kind}\", \"metadata\": {{ \"name\": \"{name}\" }}, \"spec\": {{ \"image\": \"1.4.1\" }} }}";
        var annotations = annotated
            ? $"{{ \"kubectl.kubernetes.io/last-applied-configuration\": {System.Text.Json.JsonSerializer.Serialize(former)} }}" : "{}";
        _project.Write("live.json",
            $"{{ \"items\": [\n{{ \"kind\": \"{kind}\", \"metadata\": {{ \"name\": \"{name}\", \"annotations\": {annotations} }} }}] }}\n");
        Answer($"*'get -k'*) cat '{_project.PathOf("live.json")}';;");
    }

    /// <summary>No rollout succeeds, or the one after the former files were applied does.</summary>
    internal void FailRollouts(bool untilRestored = false)
    {
        var restored = _project.PathOf("restored.json");
        var stop = "echo 'error: deployment exceeded its progress deadline' >&2; exit 1";
        Answer($"*'apply -f'*) cp \"${{5:-$4}}\" '{restored}';;");
        Answer($"*'rollout status'*|*'wait '*) {(untilRestored ? $"test -f '{restored}' || {{ {stop}; }}" : stop)};;");
    }

    /// <summary>What was applied to return to the former release; null when nothing was.</summary>
    internal string? Restored => File.Exists(_project.PathOf("restored.json")) ? File.ReadAllText(_project.PathOf("restored.json")) : null;

    /// <summary>Replaces the defaults.</summary>
    internal void Defaults(string text) => _project.Write("platform.defaults.yaml", text);

    /// <summary>Replaces the release of production.</summary>
    internal void Released(string text) => _project.Write("deploy/releases/production.yaml", text);

    internal bool Deploy(string? context = null, bool dryRun = false, string today = "")
    {
        var program = _project.PathOf("kubectl.sh");
        ShellScript.Write(program, $"""
            echo "$*" >> '{_project.PathOf("calls.txt")}'
            case "$*" in {string.Join(' ', _answers)} *jsonpath*) echo '{Server}';; esac
            """);
        return new PlatformDeploy
        {
            BuildEngine = Log,
            Project = ProjectItems.Of(_project.Folder, ("DefaultsFile", "platform.defaults.yaml"), ("Today", today)),
            Environment = "production",
            Context = context,
            DryRun = dryRun ? "true" : "",
            Program = program,
            Pause = TimeSpan.Zero,
            Patience = TimeSpan.Zero,
        }.Execute();
    }

    public void Dispose() => _project.Dispose();
}
