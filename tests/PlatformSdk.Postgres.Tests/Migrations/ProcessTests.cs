using Npgsql;
using PlatformSdk.Contract;
using PlatformSdk.Postgres.Migrations;

namespace PlatformSdk.Postgres.Tests.Migrations;

/// <summary>The program as the migration Job runs it: its own image with one variable.</summary>
public sealed class ProcessTests(PostgresServer server) : IDisposable
{
    private static readonly string s_run = EnvironmentVariables.ForKey(MigrationSettings.Run);

    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("service", Compilation.Managed)]
    [InlineData("worker", Compilation.Managed)]
    [InlineData("job", Compilation.Managed)]
    [InlineData("service", Compilation.Native)]
    public async Task It_applies_what_is_pending_and_ends_with_0_before_anything_starts(string kind, Compilation compilation)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var process = await StartAsync(kind, database, compilation: compilation);

        (await process.ExitCodeAsync()).ShouldBe(0, process.Output);

        process.Lines.Count.ShouldBe(3, process.Output);
        process.Lines[0].ShouldMatch(@"^Applied db/migrations/0001-create-orders\.sql to 'orders-db' in \d+ ms\.$");
        process.Lines[2].ShouldMatch(@"^'orders' is migrated, after \d+\.\d s\.$");
        (await database.AskAsync("SELECT customer FROM orders WHERE id = count_orders()")).ShouldBe("Ada; \"and\" O'Brien");
    }

    [Theory]
    [InlineData("service")]
    [InlineData("worker")]
    [InlineData("job")]
    public async Task A_failing_script_ends_it_with_1_and_one_line(string kind)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var process = await StartAsync(kind, database, Write(("1.sql", "SELECT 1"), ("2.sql", "SELECT nothing")));

        (await process.ExitCodeAsync()).ShouldBe(1, process.Output);

        process.Lines.Count.ShouldBe(2, process.Output);
        process.Output.ShouldContain("'orders' is not migrated: db/migrations/2.sql(1,8): 42703: column \"nothing\" does not exist");
        (await database.AppliedAsync()).ShouldBe("1.sql");
    }

    [Fact]
    public async Task Its_own_credentials_are_demanded_only_by_it_and_no_output_has_them()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        var reader = await server.CreateRoleAsync(EmptyDatabase.Password);
        var mounted = Directory.CreateDirectory(_temporary.PathOf("secrets/orders-db-migrations")).FullName;
        await File.WriteAllTextAsync(Path.Combine(mounted, "username"), database.User);
        await File.WriteAllTextAsync(Path.Combine(mounted, "password"), "leak-me-not");
        await using (var refused = await StartAsync("service", database, user: reader))
        {
            (await refused.ExitCodeAsync()).ShouldBe(1, refused.Output);
            refused.Output.ShouldContain("28P01");
            refused.Output.ShouldNotContain("leak-me-not");
        }
        await File.WriteAllTextAsync(Path.Combine(mounted, "password"), EmptyDatabase.Password);

        await using var process = await StartAsync("service", database, user: reader);
        (await process.ExitCodeAsync()).ShouldBe(0, process.Output);
        Directory.Delete(mounted, recursive: true);
        await using var service = await StartAsync("service", database, user: reader, run: null);
        await service.AddressAsync();

        process.Output.ShouldNotContain(EmptyDatabase.Password);
        service.Output.ShouldContain("a hosted service starts");
    }

    [Fact]
    public async Task Another_value_of_the_variable_is_refused()
    {
        await using var process = await StartAsync("service", await EmptyDatabase.CreateAsync(server), run: "migration");

        (await process.ExitCodeAsync()).ShouldBe(1, process.Output);

        process.Output.ShouldContain("'Platform:Run' is 'migration'; it must be one of migrations, scripts.");
        process.Output.ShouldNotContain("a hosted service starts");
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "1.sql")]
    [InlineData(3, "1.sql 2.sql")]
    public async Task A_killed_one_leaves_whole_scripts_behind_and_the_next_goes_on(int killedIn, string applied)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await database.AskAsync($"CREATE TABLE pauses (seconds int); GRANT ALL ON pauses TO PUBLIC; INSERT INTO pauses VALUES (600)");
        var scripts = Write([.. Enumerable.Range(1, 3).Select(number => ($"{number}.sql", $"CREATE TABLE t{number} (id int);"
            + (number == killedIn ? " SELECT pg_sleep(seconds) FROM pauses" : "")))]);
        await using (var killed = await StartAsync("service", database, scripts))
        {
            await Eventually.IsTrueAsync("it is in the script",
                async () => await database.AskAsync(
                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()")
                    == "1");
        }
        await database.AskAsync("DELETE FROM pauses");

        await using var next = await StartAsync("service", database, scripts);
        (await next.ExitCodeAsync()).ShouldBe(0, next.Output);

        next.Output.Split("Applied").Length.ShouldBe(5 - killedIn, $"after {applied}: {next.Output}");
        (await database.AppliedAsync()).ShouldBe("1.sql 2.sql 3.sql");
    }

    [Fact]
    public async Task One_that_is_killed_before_its_first_transaction_leaves_nothing()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await database.AskAsync("SELECT 1");
        await using var holder = new NpgsqlConnection(database.ConnectionString() + ";Pooling=false");
        await holder.OpenAsync();
        await using (var take = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationConnections.Lock})", holder)) await take.ExecuteNonQueryAsync();
        await using (var killed = await StartAsync("service", database))
            await killed.FindAsync("it waits", line => line.StartsWith("Another migrator", StringComparison.Ordinal) ? line : null);
        await holder.CloseAsync();
        (await database.AskAsync("SELECT to_regclass('platform_migrations') IS NULL")).ShouldBe("True");

        await using var next = await StartAsync("service", database);

        (await next.ExitCodeAsync()).ShouldBe(0, next.Output);
    }

    private string Write(params (string Name, string Sql)[] scripts)
    {
        var file = _temporary.PathOf("Scripts.dll");
        File.WriteAllBytes(file, ScriptAssembly.Compile(scripts));
        return file;
    }

    private Task<ChildProcess> StartAsync(string kind, EmptyDatabase database, string? scripts = null, string? user = null,
        string? run = MigrationSettings.Migrations, Compilation compilation = Compilation.Managed)
    {
        var ownCredentials = Directory.Exists(_temporary.PathOf("secrets/orders-db-migrations"));
        return ChildProcess.StartAsync(compilation, Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Tests.Service.dll"), ["migrated", kind],
            new Dictionary<string, string?>
            {
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                [s_run] = run,
                ["Scripts"] = scripts,
                ["Role"] = database.Owner,
                ["Platform__Shutdown__Drain"] = "0s",
                ["Platform__Secrets__Path"] = _temporary.PathOf("secrets"),
                ["Platform__Secrets__StartDeadline"] = "5s",
                ["ConnectionStrings__orders-db"] = database.ConnectionString(user),
                ["ConnectionStrings__orders-db-migrations"] = ownCredentials || run is null ? null : database.ConnectionString(),
            });
    }
}
