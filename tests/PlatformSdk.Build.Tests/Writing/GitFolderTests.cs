using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Writing;

/// <summary>Where the project is in the repository, and where the repository is, does not matter to what git puts into the folder.</summary>
public sealed class GitFolderTests : IDisposable
{
    private const string Deployment = "deploy/dev/deployment.yaml";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Places => new()
    {
        { "the root", "repository" },
        { "a folder", "repository/orders" },
        { "a folder of a folder", "repository/src/orders" },
        { "a folder with other characters", "repository/src [a]/größe" },
        { "a worktree", "worktree" },
        { "a folder of a worktree", "worktree/src/orders" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void What_a_commit_holds_is_not_reported(string place, string folder)
    {
        using var project = Committed(folder);
        project.Write("platform.yaml", Run.Head + "resources: { cpu: 1 }\n");
        project.Build().Findings.ShouldBeEmpty(place);
        Git(project.Folder, "checkout", "-q", ".");
        project.Write("platform.yaml", Run.Head + "resources: { cpu: 2 }\n");

        var (changes, findings) = project.Build();

        findings.ShouldBeEmpty(place);
        changes.ShouldContain(change => change.Path == Deployment);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void An_edit_by_hand_is_reported(string place, string folder)
    {
        using var project = Committed(folder);
        project.Write(Deployment, project.Read(Deployment) + "# mine\n");

        var finding = project.Build().Findings.ShouldHaveSingleItem(place);

        (finding.Code.Id, finding.Span.File).ShouldBe(("PLAT2005", Deployment));
    }

    public void Dispose()
    {
        // Objects of git are read-only, which Windows does not delete.
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }

    /// <summary>A project in a folder of the repository or of its worktree, built and committed.</summary>
    private Project Committed(string folder)
    {
        var repository = Directory.CreateDirectory(_folder.PathOf("repository")).FullName;
        Git(repository, "init", "-q", "-b", "main");
        Git(repository, "commit", "-q", "--allow-empty", "-m", "Begin");
        Git(repository, "worktree", "add", "-q", "-b", "other", _folder.PathOf("worktree"));
        var project = new Project(Run.Head, Directory.CreateDirectory(_folder.PathOf(folder)).FullName);
        project.Write(".gitignore", "obj/\n");
        project.Build();
        Git(project.Folder, "add", "-A");
        Git(project.Folder, "commit", "-qm", "Release");
        return project;
    }

    private static void Git(string folder, params string[] arguments)
    {
        string[] identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
        var outcome = Command.RunAsync(Tool.Git.Require(), folder, [.. identity, .. arguments]).GetAwaiter().GetResult();
        outcome.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}: {outcome.Error}");
    }
}
