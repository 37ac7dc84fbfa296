using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Writing;

/// <summary>What git puts into the folder is no edit by hand.</summary>
public sealed class GitTests : IDisposable
{
    private const string Deployment = "deploy/dev/deployment.yaml";

    private readonly Project _project = new(Run.Head);

    public GitTests()
    {
        Git("init", "-q", "-b", "main");
        _project.Write(".gitignore", "obj/\n");
        Commit("tag: \"1.4.1\"\n");
    }

    public void Dispose()
    {
        // Objects of git are read-only, which Windows does not delete.
        foreach (var file in Directory.EnumerateFiles(_project.Folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _project.Dispose();
    }

    [Theory]
    [InlineData("revert", "revert --no-edit HEAD")]
    [InlineData("checkout of a file", "checkout -q HEAD~1 -- deploy")]
    [InlineData("checkout of a commit", "checkout -q HEAD~1")]
    [InlineData("reset", "reset -q --hard HEAD~1")]
    [InlineData("stash", "revert --no-commit HEAD; stash -q; stash pop -q")]
    [InlineData("branch", "branch before HEAD~1; switch -q before")]
    [InlineData("merge", "branch other HEAD~1; switch -q other; commit -q --allow-empty -m other; merge -q -X ours --no-edit main")]
    public void What_git_brought_is_not_reported(string way, string commands)
    {
        Commit("tag: \"1.4.2\"\n");
        foreach (var command in commands.Split("; "))
            Git(command.Split(' '));
        _project.Write("deploy/releases/dev.yaml", "tag: \"1.4.3\"\n");

        var (changes, findings) = _project.Build();

        findings.ShouldBeEmpty(way);
        changes.ShouldContain(c => c.Path == Deployment);
    }

    [Fact]
    public void What_a_colleague_pushed_is_not_reported()
    {
        using var colleague = new Project(Run.Head);
        colleague.Build();
        Git("clone", "-q", "--bare", ".", Path.Combine(colleague.Folder, "remote.git"));
        Git("remote", "add", "origin", Path.Combine(colleague.Folder, "remote.git"));
        Git("-C", colleague.Folder, "clone", "-q", "remote.git", "clone");
        using var clone = new Project(Run.Head, Path.Combine(colleague.Folder, "clone"));
        clone.Write("platform.yaml", Run.Head + "resources: { cpu: 1 }\n");
        clone.Build();
        Git("-C", clone.Folder, "add", "-A");
        Git("-C", clone.Folder, "commit", "-qm", "Ask for more");
        Git("-C", clone.Folder, "push", "-q", "origin", "main");
        Git("pull", "-q", "origin", "main");
        _project.Write("platform.yaml", Run.Head + "resources: { cpu: 2 }\n");

        _project.Build().Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("deploy/dev/deployment.yaml")]
    [InlineData("deploy/dev/service.yaml")]
    [InlineData("catalog-info.yaml")]
    public void An_edit_that_git_does_not_have_is_reported(string file)
    {
        _project.Write(file, _project.Read(file) + "# mine\n");

        var finding = _project.Build().Findings.Single();

        finding.Code.Id.ShouldBe("PLAT2005");
        finding.Span.File.ShouldBe(file);
    }

    [Theory]
    [InlineData("staged", "add -A")]
    [InlineData("staged before", "add -A; reset -q")]
    [InlineData("stashed and taken back", "stash -q; stash pop -q")]
    public void An_edit_that_no_commit_holds_is_reported(string way, string commands)
    {
        _project.Write(Deployment, _project.Read(Deployment) + "# mine\n");
        foreach (var command in commands.Split("; "))
            Git(command.Split(' '));

        _project.Build().Findings.Single().Code.Id.ShouldBe("PLAT2005", way);
    }

    [Theory]
    [InlineData("an amended commit", "commit -qam mine; commit -q --amend --no-edit --allow-empty -- README.md; checkout -q HEAD@{1} -- deploy")]
    [InlineData("a commit that was reset", "commit -qam mine; reset -q --soft HEAD~1")]
    [InlineData("a side branch", "switch -qc side; commit -qam mine; switch -q main; checkout -q side -- deploy")]
    public void An_edit_that_a_commit_holds_is_not_reported(string way, string commands)
    {
        _project.Write("README.md", "# Orders\n");
        Git("add", "README.md");
        _project.Write(Deployment, _project.Read(Deployment) + "# mine\n");
        foreach (var command in commands.Split("; "))
            Git(command.Split(' '));
        _project.Read(Deployment).ShouldContain("# mine");

        _project.Build().Findings.ShouldBeEmpty(way);
    }

    private void Commit(string release)
    {
        _project.Write("deploy/releases/dev.yaml", release);
        _project.Build();
        Git("add", "-A");
        Git("commit", "-qm", "Release");
    }

    private void Git(params string[] arguments)
    {
        string[] identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
        var outcome = Command.RunAsync(Tool.Git.Require(), _project.Folder, [.. identity, .. arguments]).GetAwaiter().GetResult();
        outcome.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}: {outcome.Error}");
    }
}
