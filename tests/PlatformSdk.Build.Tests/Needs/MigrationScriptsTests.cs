using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Needs;

/// <summary>The folder of scripts that a need names.</summary>
public sealed class MigrationScriptsTests : IDisposable
{
    private readonly Project _project =
        new(Run.Head + "needs:\n  orders-db: { type: postgres, migrations: { scripts: db/migrations, role: \"a \\\"role\" } }\n");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_program_knows_the_folder_and_the_role()
    {
        _project.Write("db/migrations/0001.sql", "SELECT 1");

        _project.Build().Findings.ShouldBeEmpty();

        _project.Read("obj/Debug/PlatformService.g.cs").ShouldContain("Migrations = new global::PlatformSdk.PlatformMigrations "
            + "{ Scripts = \"db/migrations\", Assembly = typeof(PlatformService).Assembly, Role = \"a \\\"role\" }");
        _project.Read("obj/Debug/platform.migrations.txt").ShouldBe("db/migrations\n");
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_an_error_at_its_place()
    {
        var finding = _project.Build().Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Span.Line, finding.Span.Column).ShouldBe((MigrationCodes.NoFolder, 6, 55));
    }

    [Theory]
    [InlineData("1.sql", "2.sql", "11.sql")]
    [InlineData("V9__orders.sql", "V10__customers.sql", "other.sql")]
    [InlineData("99_a.sql", "100_b.sql", "readme.txt")]
    [InlineData("20260102-a.sql", "3-b.sql", "sub/1.sql")]
    public void Numbers_that_sort_differently_are_a_warning(params string[] files)
    {
        foreach (var file in files)
            _project.Write($"db/migrations/{file}", "SELECT 1");

        _project.Build().Findings.ShouldHaveSingleItem().Code.ShouldBe(MigrationCodes.Order);
    }

    [Theory]
    [InlineData("0001.sql", "0002.sql", "0010.sql")]
    [InlineData("V001__a.sql", "V002__b.sql", "create.sql")]
    [InlineData("a/2.sql", "b/1.sql", "10/3.sql")]
    [InlineData("20260101120000_a.sql", "20260102080000_b.sql", "20261231000000_c.sql")]
    public void Numbers_in_order_are_fine(params string[] files)
    {
        foreach (var file in files)
            _project.Write($"db/migrations/{file}", "SELECT 1");

        _project.Build().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Without_migrations_no_file_is_written_and_a_former_one_becomes_empty()
    {
        using var other = new Project(Run.Head);
        other.Build();
        File.Exists(other.PathOf("obj/Debug/platform.migrations.txt")).ShouldBeFalse();
        _project.Write("db/migrations/1.sql", "SELECT 1");
        _project.Build();
        _project.Write("platform.yaml", Run.Head);

        _project.Build();

        _project.Read("obj/Debug/platform.migrations.txt").ShouldBeEmpty();
        _project.Read("obj/Debug/PlatformService.g.cs").ShouldNotContain("Migrations");
    }
}
