using System.Text.Json.Nodes;
using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Tests.Releasing;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Figures;

/// <summary>A repository with a history of its own: each commit has the times that the test gives it, in UTC.</summary>
internal sealed class Story : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal Story()
    {
        Git("init", "--quiet", "--initial-branch", "main");
        Write("system/System.csproj", "<Project/>");
    }

    internal string Root => _folder.Path;

    internal BuildLog Log { get; } = new();

    internal string PathOf(string file) => _folder.PathOf(file);

    internal Story Write(string file, string text)
    {
        _folder.Write(file, text);
        return this;
    }

    /// <summary>Changes a file that the image of a service is built from.</summary>
    internal Story Change(string service) => Write($"{service}/Program.cs", $"// {Guid.NewGuid()}\n");

    /// <summary>A service in a folder.</summary>
    internal Story Service(string folder, string? name = null, string lines = "") => Write($"{folder}/platform.yaml",
        $"apiVersion: platform-sdk/v1\nkind: service\nname: {name ?? folder}\nowner: team-shop\nsystem: shop\n{lines}").Change(folder);

    /// <summary>Commits everything, and gives the id.</summary>
    /// <param name="time">When it is committed: <c>2026-03-02 08:00</c>.</param>
    /// <param name="message">The message.</param>
    /// <param name="authored">When it was written. Default: when it is committed.</param>
    internal string Commit(string time, string message = "Change", string? authored = null)
    {
        Git("add", "--all");
        At(time, authored, "commit", "--quiet", "--allow-empty", "-m", message);
        return Head;
    }

    /// <summary>Releases what a commit has, as <c>-t:PlatformRelease</c> does, and commits it.</summary>
    internal string Release(string time, string service, string version, string? source, string environment = "production", string? digest = null,
        string? message = null)
    {
        WriteRelease(service, version, source, environment, digest);
        return Commit(time, message ?? $"Release {service} {version} to {environment}");
    }

    internal Story WriteRelease(string service, string version, string? source, string environment = "production", string? digest = null) =>
        Write($"{service}/deploy/releases/{environment}.yaml",
            $"# What runs here.\nimage: registry.example.com/shop/{service}\ntag: \"{version}\"\n"
            + (digest is null ? "" : $"digest: {digest}\n") + $"version: \"{version}\"\n" + (source is null ? "" : $"commit: {source}\n"));

    internal void Git(params string[] arguments) => Evaluation.Git.Run(Root, arguments);

    /// <summary>A command of git that makes a commit.</summary>
    internal string At(string time, string? authored, params string[] arguments)
    {
        Evaluation.Git.At(Root, time, authored, arguments);
        return Head;
    }

    internal string Head => Evaluation.Git.Run(Root, "rev-parse", "HEAD").Trim();

    /// <summary>What the target writes.</summary>
    internal JsonNode Figures(string today, string days = "90", string git = "git")
    {
        Run(today, days, git).ShouldBeTrue(string.Join('\n', Log.Errors));
        return JsonNode.Parse(File.ReadAllText(PathOf("artifacts/figures/delivery.json")))!;
    }

    /// <summary>Runs the target. False after an error.</summary>
    internal bool Run(string today, string days = "90", string git = "git")
    {
        var project = ProjectItems.Of(PathOf("system"), ("Today", today));
        project.ItemSpec = PathOf("system/System.csproj");
        return new PlatformFigures { BuildEngine = Log, Project = project, SystemName = "shop", Days = days, Git = git }.Execute();
    }

    internal string Events => File.ReadAllText(PathOf("artifacts/figures/cdevents.jsonl"));

    public void Dispose() => _folder.Dispose();
}
