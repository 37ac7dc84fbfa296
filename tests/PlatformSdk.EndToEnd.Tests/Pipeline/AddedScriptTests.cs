namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>What a pull request shows of its migrations.</summary>
public sealed class AddedScriptTests(PipelineProgram pipeline) : IClassFixture<PipelineProgram>
{
    private const string Folder = "services/orders/src/orders/db/migrations";
    private const string Description = "kind: service\nname: orders\nneeds:\n  db: { type: postgres, migrations: { scripts: db/migrations } }\n";

    [Fact]
    public async Task A_service_without_migrations_shows_nothing() =>
        (await pipeline.ChecksAsync("migrations", "HEAD")).ShouldSucceed().Output.ShouldBeEmpty();

    [Theory]
    [InlineData("0002-add.sql", "ALTER TABLE a ADD b int;\n", "` FOLDER/0002-add.sql `\n\n```sql\nALTER TABLE a ADD b int;\n```\n")]
    [InlineData("sub/`3`.sql", "SELECT '```';\n# <b>", "`` FOLDER/sub/`3`.sql ``\n\n````sql\nSELECT '```';\n# <b>\n````\n")]
    [InlineData("Ü 4.SQL", "SELECT 1", "` FOLDER/Ü 4.SQL `\n\n```sql\nSELECT 1\n```\n")]
    public async Task An_added_script_is_shown_as_it_is(string name, string sql, string shown)
    {
        var result = await AfterAsync(() =>
        {
            pipeline.Write($"{Folder}/{name}", sql);
            pipeline.Write($"{Folder}/notes.md", "no script");
        });

        result.ShouldSucceed().Output.ReplaceLineEndings("\n").ShouldBe(shown.Replace("FOLDER", Folder, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("scripts: db/migrations")]
    [InlineData("scripts: \"db/migrations\"")]
    [InlineData("role: owner, scripts: 'db/migrations/'")]
    public async Task A_released_script_that_was_edited_or_deleted_is_an_error(string migrations)
    {
        var description = Description.Replace("scripts: db/migrations", migrations, StringComparison.Ordinal);

        var result = await AfterAsync(() =>
        {
            pipeline.Write($"{Folder}/0000-first.sql", "SELECT 0, 0");
            File.Delete(Path.Combine(pipeline.Clone.Folder, Folder, "0001-second.sql"));
            pipeline.Write($"{Folder}/0002-third.sql", "SELECT 2");
        }, description);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain($"{Folder}/0000-first.sql was edited, but databases have applied it.");
        result.Output.ShouldContain($"{Folder}/0001-second.sql was deleted, but databases have applied it.");
        result.Output.ShouldContain("SELECT 2");
        result.Output.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("needs:\n  db: { type: postgres, migrations: { scripts: db/migrations } }\n  b: { type: postgres, migrations: { scripts: db/b } }\n")]
    [InlineData("needs: { db: { type: postgres, migrations: { scripts: db/migrations } }, b: { type: postgres, migrations: { \"scripts\": db/b } } " +
        "}\n")]
    [InlineData("# 'scripts: db/c' is another one\nneeds: { 'db': { migrations: { 'scripts': 'db/migrations/' } }, b: { migrations: { scripts: " +
        "db/b } } }\n")]
    public async Task The_scripts_of_every_database_are_shown_however_the_description_is_written(string needs)
    {
        var result = await AfterAsync(() =>
        {
            pipeline.Write("services/orders/src/orders/db/migrations/0002.sql", "SELECT 'migrations'");
            pipeline.Write("services/orders/src/orders/db/b/0002.sql", "SELECT 'b'");
            pipeline.Write("services/orders/src/orders/db/c/0002.sql", "SELECT 'c'");
        }, "kind: service\nname: orders\n" + needs);

        var shown = result.ShouldSucceed().Output;
        shown.ShouldContain("SELECT 'migrations'");
        shown.ShouldContain("SELECT 'b'");
        shown.ShouldNotContain("SELECT 'c'");
    }

    [Fact]
    public async Task The_scripts_of_a_service_at_the_top_of_the_repository_are_shown()
    {
        var result = await AfterAsync(() => pipeline.Write("db/migrations/0001.sql", "SELECT 'top'"), more: () =>
            pipeline.Write("platform.yaml", Description));

        result.ShouldSucceed().Output.ShouldContain("` db/migrations/0001.sql `");
        result.Output.ShouldContain("SELECT 'top'");
    }

    /// <summary>The classes are in git, and the build has written their SQL.</summary>
    [Fact]
    public async Task Added_migrations_of_EF_Core_are_shown_as_the_SQL_that_the_build_has_written()
    {
        const string project = "services/orders/src/orders";
        void Add(string id)
        {
            pipeline.Write($"{project}/Data/{id}.Designer.cs", $"[DbContext(typeof(A))]\n[Migration(\"{id}\")]\npartial class A;");
            pipeline.Write($"{project}/obj/platform.migrations/db/{id}.sql", $"SELECT '{id}'\n;\n");
        }

        var result = await AfterAsync(() => Add("20260201_New"), "kind: service\nname: orders\nneeds: { db: { migrations: { context: A } } }\n",
            more: () =>
            {
                pipeline.Write(".gitignore", "obj/\n");
                Add("20260101_Old");
            });

        result.ShouldSucceed().Output.ReplaceLineEndings("\n").ShouldBe("` orders: 20260201_New `\n\n```sql\nSELECT '20260201_New'\n;\n```\n");
        Directory.Delete(Path.Combine(pipeline.Clone.Folder, project, "obj"), recursive: true);
    }

    /// <summary>What main has got meanwhile is not of the pull request.</summary>
    private async Task<Machine.CommandResult> AfterAsync(Action change, string description = Description, Action? more = null)
    {
        var git = pipeline.Clone.GitAsync;
        await git(["checkout", "--quiet", "-B", "trunk"]);
        pipeline.Write("services/orders/src/orders/platform.yaml", description);
        pipeline.Write($"{Folder}/0000-first.sql", "SELECT 0");
        pipeline.Write($"{Folder}/0001-second.sql", "SELECT 1");
        more?.Invoke();
        await CommitAsync();
        await git(["checkout", "--quiet", "-B", "change"]);
        change();
        await CommitAsync();
        await git(["checkout", "--quiet", "trunk"]);
        pipeline.Write($"{Folder}/0009-of-another.sql", "SELECT 'another'");
        await CommitAsync();
        await git(["checkout", "--quiet", "change"]);
        var result = await pipeline.ChecksAsync("migrations", "trunk");
        await git(["checkout", "--quiet", "main"]);
        return result;
    }

    private async Task CommitAsync()
    {
        await pipeline.Clone.GitAsync("add", "--all");
        await pipeline.Clone.GitAsync("commit", "--quiet", "--message", "Change");
    }
}
