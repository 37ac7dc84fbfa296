using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>
/// A released service, and a kubectl that keeps its calls and answers as a cluster without the namespace would, unless a test says otherwise.
/// </summary>
internal sealed class FakeKubectl : IDisposable
{
    internal const string Server = "https://production.example.com:6443";

    private readonly Project _project = new(Run.Head);
    private readonly List<string> _answers = [];

    /// <param name="place">What the defaults say of production.</param>
    /// <param name="log">Where the task reports. Default: a log of its own.</param>
    internal FakeKubectl(string place = "context: production-eu", BuildLog? log = null)
    {
        Log = log ?? new BuildLog();
        _project.Write("calls.txt", "");
        _project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\nenvironments: {{ production: {{ {place} }} }}\n");
        _project.Write("deploy/releases/production.yaml", "tag: \"1.4.2\"\n");
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

    /// <summary>A call fails.</summary>
    /// <param name="call">What it begins with.</param>
    /// <param name="error">What kubectl prints.</param>
    internal void Refuse(string call, string error)
    {
        _project.Write("error.txt", error + "\n");
        _answers.Insert(0, $"*'{call}'*) cat '{_project.PathOf("error.txt")}' >&2; exit 1;;");
    }

    internal bool Deploy(string? context = null)
    {
        var program = _project.PathOf("kubectl.sh");
        ShellScript.Write(program, $"""
            echo "$*" >> '{_project.PathOf("calls.txt")}'
            case "$*" in *jsonpath*) echo '{Server}';; {string.Join(' ', _answers)} esac
            """);
        return new PlatformDeploy
        {
            BuildEngine = Log,
            Project = ProjectItems.Of(_project.Folder, ("DefaultsFile", "platform.defaults.yaml")),
            Environment = "production",
            Context = context,
            Program = program,
        }.Execute();
    }

    public void Dispose() => _project.Dispose();
}
