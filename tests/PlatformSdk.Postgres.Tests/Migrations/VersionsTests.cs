using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Postgres.Tests.Migrations;

/// <summary>Versions of a service on one database: each brings the scripts of its predecessors and one more.</summary>
public sealed class VersionsTests(PostgresServer server)
{
    private static (string Name, string Sql)[] Version(int number) =>
    [
        ("0000-create.sql", "CREATE TABLE orders (id int)"),
        .. Enumerable.Range(1, number)
            .Select(one => ($"{one:0000}-add.sql", $"ALTER TABLE orders ADD COLUMN c{one} int; INSERT INTO orders (c{one}) VALUES (1)")),
    ];

    [Fact]
    public async Task A_first_install_applies_all_scripts_in_the_order_of_their_names_and_a_second_run_none()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), Version(2), database.Owner);
        var before = await service.SchemaAsync();

        await service.MigrateAsync();
        await service.MigrateAsync();

        before.Status.ShouldBe(HealthStatus.Unhealthy);
        before.Tags.ShouldContain("ready");
        before.Description.ShouldBe("No migration is applied yet. The Job orders-migrate applies them.");
        (await database.AppliedAsync()).ShouldBe("0000-create.sql 0001-add.sql 0002-add.sql");
        service.Output.ShouldMatch(
            @"^(Applied db/migrations/000\d-\w+\.sql to 'orders-db' in \d+ ms\.\n){3}'orders-db' has no pending migration\.$");
        await service.ShouldBeReadyAsync();
    }

    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task Ten_versions_follow_each_other_and_an_older_one_stays_ready_on_a_newer_schema(Written written)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var third = new MigratedService(database.ConnectionString(), Version(3), database.Owner, written: written);
        for (var number = 1; number <= 10; number++)
        {
            await using var service = new MigratedService(database.ConnectionString(), Version(number), database.Owner, written: written);
            await service.MigrateAsync();
            await service.ShouldBeReadyAsync();
        }
        await using var eleventh = new MigratedService(database.ConnectionString(), Version(11), database.Owner, written: written);

        (await database.AskAsync("SELECT count(*) FROM orders")).ShouldBe("10", "each script once");
        await third.ShouldBeReadyAsync();
        await third.MigrateAsync();
        var first = written == Written.Sql ? "db/migrations/0011-add.sql" : "20260101000011_0011-add";
        (await eleventh.SchemaAsync()).Description.ShouldBe(
            $"1 of 12 migrations are not applied yet, the first is {first}. The Job orders-migrate applies them.");
    }

    [Fact]
    public async Task A_schema_that_was_seen_once_is_not_asked_for_again()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), Version(1), database.Owner);
        await service.MigrateAsync();
        await service.ShouldBeReadyAsync();

        await database.AskAsync("DROP TABLE platform_migrations");

        await service.ShouldBeReadyAsync();
    }

    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task A_folder_without_scripts_changes_nothing_and_is_ready(Written written)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), [], database.Owner, written: written);

        await service.MigrateAsync();

        service.Output.ShouldBe("'orders-db' has no pending migration.");
        (await database.AskAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).ShouldBe("0");
        await service.ShouldBeReadyAsync();
    }

    [Theory]
    [InlineData("CREATE TABLE orders (id bigint)", "another type")]
    [InlineData("-- a comment\nCREATE TABLE orders (id int);", "a comment")]
    [InlineData("", "nothing left")]
    public async Task A_script_that_was_edited_after_it_was_applied_is_refused(string edited, string what)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using (var service = new MigratedService(database.ConnectionString(), Version(0), database.Owner)) await service.MigrateAsync();
        await using var next = new MigratedService(database.ConnectionString(), [("0000-create.sql", edited), .. Version(1)[1..]], database.Owner);

        (await next.FailToMigrateAsync()).ShouldStartWith("db/migrations/0000-create.sql was edited after it was applied to 'orders-db'",
            customMessage: what);

        (await database.AppliedAsync()).ShouldBe("0000-create.sql");
    }

    [Fact]
    public async Task Line_ends_of_another_system_are_not_an_edit()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using (var unix = new MigratedService(database.ConnectionString(), [("1.sql", "SELECT 1;\nSELECT 2;\n")])) await unix.MigrateAsync();
        await using var windows = new MigratedService(database.ConnectionString(), [("1.sql", "\uFEFFSELECT 1;\r\nSELECT 2;\r\n")]);

        await windows.MigrateAsync();

        windows.Output.ShouldBe("'orders-db' has no pending migration.");
    }
}
