using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Tests.Needs;

/// <summary>A DbContext that a need names.</summary>
public sealed class MigrationContextTests
{
    [Theory]
    [InlineData("Orders.OrdersContext", "global::@Orders.@OrdersContext")]
    [InlineData("Context", "global::@Context")]
    [InlineData("My.class.Bestellübersicht", "global::@My.@class.@Bestellübersicht")]
    public void The_compiler_checks_the_class_and_names_the_line_of_the_description(string context, string name)
    {
        using var project = Project($"context: {context}, role: owner");

        project.Build().Findings.ShouldBeEmpty();

        project.Read("obj/Debug/PlatformService.g.cs").ShouldContain("Migrations = new global::PlatformSdk.PlatformMigrations { Context =\n"
            + $"#line 7 \"../../platform.yaml\"\nglobal::PlatformSdk.Postgres.EntityFrameworkCore.PlatformContext.For<{name}>()\n#line default\n, "
            + "Role = \"owner\" }");
        File.Exists(project.PathOf("obj/Debug/platform.migrations.txt")).ShouldBeFalse("there is no script to embed");
    }

    [Theory]
    [InlineData("role: owner", "The migrations have neither 'scripts' nor 'context'.")]
    [InlineData("context: null, role: owner", "The migrations have neither 'scripts' nor 'context'.")]
    [InlineData("scripts: db, context: A.B", "The migrations have both 'scripts' and 'context'.")]
    public void Exactly_one_of_scripts_and_context_is_needed(string migrations, string message)
    {
        using var project = Project(migrations);
        project.Write("db/1.sql", "SELECT 1");

        var finding = project.Build().Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Span.Line).ShouldBe((MigrationCodes.NoSource, 7));
        finding.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("Orders.")]
    [InlineData("Orders.Context<int>")]
    [InlineData("Orders.Context; Evil()")]
    [InlineData("1Orders.Context")]
    public void What_is_not_the_name_of_a_class_is_refused(string context)
    {
        using var project = Project($"context: \"{context}\"");

        project.Build().Findings.ShouldContain(finding => finding.Code == DescriptionCodes.BadValue);
    }

    [Fact]
    public void The_package_for_it_is_named()
    {
        using var project = Project("context: Orders.OrdersContext");

        var finding = project.Build(packages: "postgres").Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Span.Line).ShouldBe((MigrationCodes.NoContextPackage, 7));
        finding.Message.ShouldContain("dotnet add package PlatformSdk.Postgres.EntityFrameworkCore");
    }

    [Theory]
    [InlineData("context.Database.Migrate();", 1, 18)]
    [InlineData("\n  await db\n    .Database\n    .MigrateAsync(stop);", 4, 6)]
    [InlineData("var a = \"//\"; scope.Get<A>()!.Database.EnsureCreated();", 1, 40)]
    [InlineData("/* why */ if (isNew) x.Database.EnsureCreatedAsync();", 1, 33)]
    public void A_program_that_changes_the_schema_itself_is_reported_at_the_call(string code, int line, int column)
    {
        using var project = Project("scripts: db");
        project.Write("Program.cs", code);

        var finding = Check(project).ShouldHaveSingleItem();

        (finding.Code, finding.Span.Line, finding.Span.Column).ShouldBe((MigrationCodes.AppliedElsewhere, line, column));
    }

    [Theory]
    [InlineData("// context.Database.Migrate();")]
    [InlineData("/* context.Database.Migrate(); */ var a = \"x.Database.Migrate()\";")]
    [InlineData("var a = \"\"\"\nx.Database.EnsureCreated()\n\"\"\";")]
    [InlineData("await app.Services.ApplyMigrationsAsync(); birds.Migrate(); Database.Migrates();")]
    public void Comments_texts_and_other_methods_are_not(string code)
    {
        using var project = Project("scripts: db");
        project.Write("Program.cs", code);

        Check(project).ShouldBeEmpty();
    }

    [Fact]
    public void Without_migrations_in_the_description_a_program_may_migrate_itself()
    {
        using var project = new Project(Run.Head + "needs:\n  orders-db: { type: postgres }\n");
        project.Write("Program.cs", "context.Database.Migrate();");

        Check(project).ShouldBeEmpty();
    }

    private static IReadOnlyList<Finding> Check(Project project)
    {
        var findings = new FindingList();
        AppliedElsewhere.Check(project.Folder, "platform.yaml", ["Program.cs", "Missing.cs"], Severity.Warning, findings);
        return findings.Ordered();
    }

    private static Project Project(string migrations) =>
        new(Run.Head + $"needs:\n  orders-db:\n    {{ type: postgres, migrations: {{ {migrations} }} }}\n");
}
