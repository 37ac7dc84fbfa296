namespace PlatformSdk.Postgres.Tests;

/// <summary>How docs/how-to/restore.md copies rows from a restored database into the running one.</summary>
public sealed class RestoredRowsTests(PostgresServer server)
{
    private const string Options = "--data-only --inserts --on-conflict-do-nothing --table=orders";

    [Fact]
    public void The_page_has_these_options() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "how-to", "restore.md"))
        .ShouldContain($"pg_dump {Options} app");

    [Fact]
    public async Task Rows_that_are_missing_come_back_and_what_was_changed_since_stays()
    {
        var (restored, running) = (await EmptyDatabase.CreateAsync(server), await EmptyDatabase.CreateAsync(server));
        foreach (var database in new[] { restored, running })
            await database.AskAsync(
                "CREATE TABLE orders (id int PRIMARY KEY, note text); INSERT INTO orders SELECT i, 'old' FROM generate_series(1, 10) i");
        await running.AskAsync("DELETE FROM orders WHERE id IN (3, 7); UPDATE orders SET note = 'new' WHERE id = 1");
        var file = Path.Combine(server.Sockets, $"{restored.Name}.sql");

        await PostgresProgram.RunAsync("pg_dump", [.. Options.Split(' '), "-f", file, .. Connection(restored)]);
        await PostgresProgram.RunAsync("psql", ["-v", "ON_ERROR_STOP=1", "--single-transaction", "-q", "-f", file, .. Connection(running)]);

        (await running.AskAsync("SELECT count(*) || ' ' || count(*) FILTER (WHERE note = 'new') FROM orders")).ShouldBe("10 1");
    }

    private string[] Connection(EmptyDatabase database) =>
        ["-d", $"host=127.0.0.1 port={server.Port} user=postgres password={PostgresServer.AdminPassword} dbname={database.Name}"];
}
