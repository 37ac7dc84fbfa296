using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Tests.Evaluation;

namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>A pull request whose author committed what the build wrote: only a comparison with its base shows what it changes.</summary>
public sealed class PlatformBaseTests : IDisposable
{
    private const string Database = "needs: { orders-db: { type: postgres, retire: 2026-01-31, migrations: { scripts: db } } }\n";

    private readonly Project _project = new(Run.Head + Database);

    public PlatformBaseTests()
    {
        Git.Run(_project.Folder, "init", "-q", "-b", "main");
        _project.Write(".gitignore", "obj/\n");
        _project.Write("db/0001.sql", "SELECT 1;\n");
        _project.Write("deploy/releases/production.yaml", "tag: \"1.0.0\"\n");
        Commit();
        Git.Run(_project.Folder, "switch", "-q", "-c", "change");
    }

    public void Dispose()
    {
        // Objects of git are read-only, which Windows does not delete.
        foreach (var file in Directory.EnumerateFiles(_project.Folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _project.Dispose();
    }

    [Theory]
    [InlineData("replicas: 4\n", "Deployment", "spec.replicas")]
    [InlineData("config: { A: b }\n", "ConfigMap", "")]
    [InlineData("resources: { cpu: 1 }\n", "Deployment", "spec.template.spec.containers[orders].resources.requests.cpu")]
    public void What_is_committed_is_compared_with_the_base(string more, string kind, string path)
    {
        _project.Write("platform.yaml", Run.Head + Database + more);
        Commit();
        var report = Since("main");

        report.Base.Commit.ShouldNotBeNull().Length.ShouldBe(40);
        report.Environments.Single(e => e.Name == "production").Changes.ShouldContain(c => c.Kind == kind && c.Path == path);
    }

    [Fact]
    public void Lost_data_and_new_scripts_are_those_since_the_base()
    {
        _project.Write("db/0002.sql", "SELECT 2;\n");
        Commit();
        Since("main").Scripts.ShouldBe([new AddedScript("orders-db", "src/Orders/db/0002.sql")]);

        _project.Write("platform.yaml", Run.Head);
        Commit();
        Since("main").LostData.ShouldBe([new LostNeed("orders-orders-db", new DateOnly(2026, 1, 31), null)]);
    }

    [Fact]
    public void Files_that_a_branch_no_longer_generates_are_deleted_ones()
    {
        _project.Write("platform.yaml", Run.Head + Database + "environments: { dev: {}, production: {} }\n");
        Commit();
        var report = Since("main");

        report.Environments.Single(e => e.Name == "staging").State.ShouldBe(EnvironmentState.Removed);
        report.Files.ShouldContain(new ReportFile("src/Orders/deploy/staging/deployment.yaml", FileChange.Deleted));
    }

    [Fact]
    public void A_base_without_a_difference_still_has_a_report()
    {
        Since("main").HasChanges.ShouldBeFalse();

        _project.Read("obj/platform-report.md").ShouldContain("nothing changes");
    }

    [Theory]
    [InlineData("4b825dc")]
    [InlineData("no branch")]
    [InlineData("--all")]
    public void A_clone_that_lacks_the_commit_says_so_and_compares_the_committed_files(string named)
    {
        _project.Write("platform.yaml", Run.Head + Database + "replicas: 4\n");
        var report = Since(named);

        report.Base.IsMissing.ShouldBeTrue();
        report.Findings.ShouldContain(f => f.Code.Id == "PLAT1288");
        report.Environments.Single(e => e.Name == "production").Changes.ShouldContain(c => c.Path == "spec.replicas");
        _project.Read("obj/platform-report.md").ShouldContain("does not have the commit");
    }

    private Report Since(string named)
    {
        _project.Build(@base: named);
        return _project.Facts!;
    }

    /// <summary>As an author does: build, then commit everything.</summary>
    private void Commit()
    {
        _project.Build();
        Git.Run(_project.Folder, "add", "--all");
        Git.Run(_project.Folder, "commit", "-q", "-m", "Change");
    }
}
