using Npgsql;

namespace PlatformSdk.Postgres.Tests.Migrations;

/// <summary>A migration of EF Core with a statement outside of a transaction, so that a part of it is committed when a later part fails.</summary>
public sealed class PartlyCommittedTests(PostgresServer server)
{
    private const string Index = "CREATE INDEX CONCURRENTLY by_id ON a (id)";
    private const string InUse = "ALTER TABLE used ADD COLUMN c int";
    private const string Advice = " It has a statement outside of a transaction, so a part of it may be applied already";

    [Theory]
    [InlineData("CREATE TABLE b (id int)", Index, InUse)]
    [InlineData(Index, "INSERT INTO a VALUES (1)", InUse)]
    [InlineData("CREATE TABLE b (id int)", Index, "CREATE TABLE c (id int)", "CREATE INDEX CONCURRENTLY c_by_id ON c (id)", InUse)]
    public async Task A_later_part_that_waits_for_a_table_goes_on_where_it_stopped(params string[] statements)
    {
        var database = await WithTablesAsync();
        await using var user = new NpgsqlConnection(database.ConnectionString());
        await user.OpenAsync();
        // Without a snapshot, for whose end a new index would wait.
        await using (var read = new NpgsqlCommand($"SET ROLE {database.Owner}; BEGIN; LOCK TABLE used IN ACCESS SHARE MODE", user))
            await read.ExecuteNonQueryAsync();
        await using var service = Service(database, statements);

        var migrating = service.MigrateAsync();
        await Eventually.IsTrueAsync("it lets the others go first", () => service.Output.Contains("A table is in use.", StringComparison.Ordinal));
        await user.CloseAsync();
        await migrating;

        service.Output.ShouldNotContain("outside of a transaction", customMessage: "there is nothing to do");
        (await database.AppliedAsync(Written.EfCore)).ShouldBe("1.sql 2.sql");
        (await database.AskAsync("SELECT count(*) FROM a")).ShouldBe(statements[1] == Index ? "0" : "1", "each statement ran once");
    }

    [Theory]
    [InlineData("23505", "CREATE UNIQUE INDEX CONCURRENTLY twice ON used (id)")]
    [InlineData("42P01", Index, "INSERT INTO nothing VALUES (1)")]
    [InlineData("55P03", "/* not CONCURRENTLY */ SELECT id FROM used FOR UPDATE NOWAIT")]
    public async Task A_failure_that_is_not_tried_again_says_what_to_do_with_what_was_applied(string state, params string[] statements)
    {
        var database = await WithTablesAsync();
        await database.AskAsync("INSERT INTO used VALUES (1), (1)");
        await using var user = new NpgsqlConnection(database.ConnectionString());
        await user.OpenAsync();
        await using (var write = new NpgsqlCommand($"SET ROLE {database.Owner}; BEGIN; SELECT id FROM used FOR UPDATE", user))
            await write.ExecuteNonQueryAsync();
        if (state != "55P03")
            await user.CloseAsync();
        await using var service = Service(database, statements);

        var message = await service.FailToMigrateAsync();

        message.ShouldStartWith($"20260101000002_2: {state}: ");
        message.ShouldContain(Advice);
        (await database.AppliedAsync(Written.EfCore)).ShouldBe("1.sql");
    }

    [Fact]
    public async Task The_next_process_which_begins_with_the_first_statement_says_why_that_one_fails()
    {
        var database = await WithTablesAsync();
        await using (var killed = Service(database, Index, "INSERT INTO nothing VALUES (1)"))
            await killed.FailToMigrateAsync();
        await using var corrected = Service(database, Index, "INSERT INTO a VALUES (1)");
        await using var repeatable =
            Service(database, Index.Replace("by_id", "IF NOT EXISTS by_id", StringComparison.Ordinal), "INSERT INTO a VALUES (1)");

        (await corrected.FailToMigrateAsync()).ShouldStartWith($"20260101000002_2: 42P07: relation \"by_id\" already exists.{Advice}");
        await repeatable.MigrateAsync();

        (await database.AppliedAsync(Written.EfCore)).ShouldBe("1.sql 2.sql");
    }

    private async Task<EmptyDatabase> WithTablesAsync()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), [First], database.Owner, written: Written.EfCore);
        await service.MigrateAsync();
        return database;
    }

    private static (string, string) First => ("1.sql", "CREATE TABLE a (id int); CREATE TABLE used (id int)");

    private static MigratedService Service(EmptyDatabase database, params string[] statements) => new(database.ConnectionString(),
        [First, ("2.sql", string.Join(ContextAssembly.Separator, statements))], database.Owner, written: Written.EfCore);
}
