using PlatformSdk.Contract;

namespace PlatformSdk.Postgres.Tests.Migrations;

/// <summary>A program with migrations of EF Core, as the migration Job runs it.</summary>
public sealed class ContextProcessTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task It_applies_what_is_pending_prints_only_that_and_ends_with_0()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var process = await StartAsync(database, ("1.sql", "CREATE TABLE a (id int)"), ("2.sql", "CREATE TABLE b (id int)"));

        (await process.ExitCodeAsync()).ShouldBe(0, process.Output);

        process.Lines.Count.ShouldBe(3, process.Output);
        process.Lines[0].ShouldMatch(@"^Applied 20260101000001_1 to 'orders-db' in \d+ ms\.$");
        process.Lines[2].ShouldMatch(@"^'orders' is migrated, after \d+\.\d s\.$");
        process.Output.ShouldNotContain(EmptyDatabase.Password);
    }

    [Fact]
    public async Task A_failing_migration_ends_it_with_1_and_one_line()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var process = await StartAsync(database, ("1.sql", "SELECT 1"), ("2.sql", "SELECT nothing"));

        (await process.ExitCodeAsync()).ShouldBe(1, process.Output);

        process.Lines.Count.ShouldBe(2, process.Output);
        process.Output.ShouldContain("'orders' is not migrated: 20260101000002_2: 42703: column \"nothing\" does not exist.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_killed_one_leaves_whole_migrations_behind_and_the_next_goes_on(int killedIn)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await database.AskAsync("CREATE TABLE pauses (seconds int); GRANT ALL ON pauses TO PUBLIC; INSERT INTO pauses VALUES (600)");
        (string, string)[] migrations =
        [
            .. Enumerable.Range(1, 3).Select(number => ($"{number}.sql", $"CREATE TABLE t{number} (id int);"
                + (number == killedIn ? " SELECT pg_sleep(seconds) FROM pauses" : ""))),
        ];
        await using (var killed = await StartAsync(database, migrations))
        {
            await Eventually.IsTrueAsync("it is in the migration", async () => await database.AskAsync(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()") == "1");
        }
        await database.AskAsync("DELETE FROM pauses");

        await using var next = await StartAsync(database, migrations);
        (await next.ExitCodeAsync()).ShouldBe(0, next.Output);

        next.Output.Split("Applied").Length.ShouldBe(5 - killedIn, next.Output);
        (await database.AppliedAsync(Written.EfCore)).ShouldBe("1.sql 2.sql 3.sql");
    }

    /// <summary>The build asks for it. There is no database, and no secret.</summary>
    [Fact]
    public async Task It_writes_the_SQL_of_its_migrations_without_a_database()
    {
        var folder = _temporary.PathOf("scripts");
        await using var process = await StartAsync(MigrationSettings.Scripts, "owner", null, [("1.sql", "CREATE TABLE a (id int)"),
            ("2.sql", $"DROP TABLE a; -- done{ContextAssembly.Separator}CREATE INDEX CONCURRENTLY i ON b (id)")],
            (EnvironmentVariables.ForKey(MigrationSettings.Folder), folder));

        (await process.ExitCodeAsync()).ShouldBe(0, process.Output);

        process.Output.ShouldBeEmpty();
        Directory.GetFiles(Path.Combine(folder, "orders-db")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
            .ShouldBe(["20260101000001_1.sql", "20260101000002_2.sql"]);
        (await File.ReadAllTextAsync(Path.Combine(folder, "orders-db", "20260101000001_1.sql"))).ShouldBe("CREATE TABLE a (id int)\n;\n");
        (await File.ReadAllTextAsync(Path.Combine(folder, "orders-db", "20260101000002_2.sql"))).ShouldBe(
            "DROP TABLE a; -- done\n;\n\n-- outside of a transaction\nCREATE INDEX CONCURRENTLY i ON b (id)\n;\n");
    }

    [Fact]
    public async Task Without_a_folder_it_writes_no_SQL_and_says_what_is_missing()
    {
        await using var process = await StartAsync(MigrationSettings.Scripts, "owner", null, [("1.sql", "SELECT 1")]);

        (await process.ExitCodeAsync()).ShouldBe(1, process.Output);

        process.Output.Trim().ShouldBe("Platform__Migrations__Folder does not name a folder.");
    }

    private Task<ChildProcess> StartAsync(EmptyDatabase database, params (string Name, string Sql)[] migrations)
        => StartAsync(MigrationSettings.Migrations, database.Owner, database.ConnectionString(), migrations);

    private Task<ChildProcess> StartAsync(string run, string role, string? connection, (string Name, string Sql)[] migrations,
        params (string Name, string Value)[] others)
    {
        var file = _temporary.PathOf("Migrations.dll");
        if (!File.Exists(file))
            File.WriteAllBytes(file, ContextAssembly.Compile(migrations, typeof(Orders.OrdersContext)));
        var variables = new Dictionary<string, string?>
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            [EnvironmentVariables.ForKey(MigrationSettings.Run)] = run,
            ["Migrations"] = file,
            ["Role"] = role,
        };
        if (connection is not null)
            (variables["Platform__Secrets__Store"], variables["ConnectionStrings__orders-db"]) = ("none", connection);
        foreach (var (name, value) in others)
            variables[name] = value;
        return ChildProcess.StartAsync(Compilation.Managed, Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Postgres.Tests.Service.dll"),
            ["migrated"], variables);
    }
}
