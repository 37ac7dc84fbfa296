using PlatformSdk.Build.Tests.Evaluation;

namespace PlatformSdk.Build.Tests.Migrations;

/// <summary>Scripts of earlier releases, which nobody may edit any more.</summary>
public sealed class ReleasedScriptTests : IDisposable
{
    private const string Breaking = "ALTER TABLE orders DROP COLUMN receipt;\n";

    private readonly Project _project = new(Run.Head + "needs: { orders-db: { type: postgres, migrations: { scripts: db/all } } }\n");

    public ReleasedScriptTests()
    {
        Git.Run(_project.Folder, "init", "-q", "-b", "main");
        _project.Write(".gitignore", "obj/\n");
        Commit("db/all/0001.sql", Breaking);
        Commit("db/all/sub/Ü 2.sql", "VACUUM;\n");
    }

    public void Dispose()
    {
        // Objects of git are read-only, which Windows does not delete.
        foreach (var file in Directory.EnumerateFiles(_project.Folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _project.Dispose();
    }

    [Fact]
    public void Without_a_base_what_is_committed_counts_as_released()
    {
        Found().ShouldBeEmpty();

        _project.Write("db/all/0003.sql", Breaking);
        _project.Write("db/all/0004.sql", "COMMIT;\n");

        Found().ShouldBe(["PLAT1299 db/all/0003.sql", "PLAT1283 db/all/0004.sql"]);
    }

    [Fact]
    public void Every_script_of_a_branch_is_new_until_the_branch_is_merged()
    {
        // A clone knows the default branch of its origin by this name.
        Git.Run(_project.Folder, "update-ref", "refs/remotes/origin/main", "HEAD");
        Git.Run(_project.Folder, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
        Git.Run(_project.Folder, "switch", "-q", "-c", "change");
        Commit("db/all/0003.sql", Breaking);
        Commit("db/all/0004.sql", "SELECT 1;\n");

        Found().ShouldBe(["PLAT1299 db/all/0003.sql"]);

        Git.Run(_project.Folder, "update-ref", "refs/remotes/origin/main", "HEAD");
        Found().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("HEAD~1")]
    [InlineData("main~1")]
    [InlineData("side")]
    public void A_pipeline_names_the_commit_and_what_its_branch_got_meanwhile_is_not_asked(string named)
    {
        Git.Run(_project.Folder, "branch", "side");
        Commit("db/all/0003.sql", Breaking);
        Git.Run(_project.Folder, "switch", "-q", "side");
        Git.Run(_project.Folder, "commit", "-q", "--allow-empty", "-m", "Later");
        Git.Run(_project.Folder, "switch", "-q", "main");

        Found(named).ShouldBe(["PLAT1299 db/all/0003.sql"]);
    }

    [Theory]
    [InlineData("4b825dc")]
    [InlineData("--all")]
    [InlineData("no branch")]
    public void A_commit_that_the_clone_does_not_have_is_reported_and_the_last_commit_counts(string named)
    {
        _project.Write("db/all/0003.sql", Breaking);

        Found(named).ShouldBe(["PLAT1288 platform.yaml", "PLAT1299 db/all/0003.sql"], ignoreOrder: true);
    }

    private void Commit(string file, string sql)
    {
        _project.Write(file, sql);
        Git.Run(_project.Folder, "add", "--all");
        Git.Run(_project.Folder, "commit", "-q", "-m", file);
    }

    private IReadOnlyList<string> Found(string? named = null) =>
        [.. _project.Build(@base: named).Findings.Select(finding => $"{finding.Code.Id} {finding.Span.File}")];
}
