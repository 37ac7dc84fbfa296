using System.Collections.Concurrent;
using Npgsql;
using PlatformSdk.Postgres.Migrations;

namespace PlatformSdk.Postgres.Tests.Migrations;

/// <summary>Others who use the database while it is migrated.</summary>
public sealed class ConcurrencyTests(PostgresServer server)
{
    private static readonly (string, string)[] s_scripts =
    [
        ("1.sql", "CREATE TABLE orders (id int, customer text); INSERT INTO orders SELECT n, 'Ada' FROM generate_series(1, 1000) n"),
        ("2.sql", "ALTER TABLE orders ADD COLUMN status text"),
        ("3.sql", "UPDATE orders SET status = 'open'"),
    ];

    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task Two_migrators_at_once_apply_each_script_once_and_the_second_waits_for_the_first(Written written)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var holder = await OpenAsync(database);
        await using (var take = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationConnections.Lock})", holder)) await take.ExecuteNonQueryAsync();
        await using var one = new MigratedService(database.ConnectionString(), s_scripts, database.Owner, written: written);
        await using var other = new MigratedService(database.ConnectionString(), s_scripts, database.Owner, written: written);

        var both = Task.WhenAll(one.MigrateAsync(), other.MigrateAsync());
        await Eventually.IsTrueAsync("both wait", () => one.Output.Length > 0 && other.Output.Length > 0);
        await holder.CloseAsync();
        await both;

        one.Output.ShouldStartWith("Another migrator of 'orders-db' is running. Waiting for it, at most 300 s.");
        (await database.AppliedAsync(written)).ShouldBe("1.sql 2.sql 3.sql");
        (await database.AskAsync("SELECT count(*) FROM orders")).ShouldBe("1000");
        (one.Output + other.Output).Split("Applied").Length.ShouldBe(4, "three scripts, each by one of them");
    }

    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task Waiting_for_another_migrator_has_an_end(Written written)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var holder = await OpenAsync(database);
        await using (var take = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationConnections.Lock})", holder)) await take.ExecuteNonQueryAsync();
        await using var service = new MigratedService(database.ConnectionString(), s_scripts, database.Owner, deadline: TimeSpan.Zero,
            written: written);

        (await service.FailToMigrateAsync()).ShouldBe("Another migrator of 'orders-db' was still running.");
    }

    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task A_connection_that_ends_while_it_waits_is_a_failure_that_says_so(Written written)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var holder = await OpenAsync(database);
        await using (var take = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationConnections.Lock})", holder)) await take.ExecuteNonQueryAsync();
        await using var service = new MigratedService(database.ConnectionString(), s_scripts, database.Owner, written: written);

        var failing = service.FailToMigrateAsync();
        await Eventually.IsTrueAsync("it waits", () => service.Output.Length > 0);
        await database.AskAsync($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = '{database.User}'");

        (await failing).ShouldStartWith("The connection to the database of 'orders-db' ended.");
    }

    [Fact]
    public async Task On_a_laptop_the_second_program_starts_while_the_first_one_migrates()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var holder = await OpenAsync(database);
        await using (var take = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationConnections.Lock})", holder)) await take.ExecuteNonQueryAsync();
        await using var service = new MigratedService(database.ConnectionString(), s_scripts, database.Owner, "Development");

        await service.StartAsync();
        await holder.CloseAsync();

        await Eventually.IsTrueAsync("it is migrated", () => service.Log.Text.Contains("Applied db/migrations/3.sql", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task Two_hundred_clients_of_the_old_version_notice_nothing_of_an_expand_migration(Written written)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var old = new MigratedService(database.ConnectionString(), s_scripts[..1], database.Owner, written: written);
        await old.MigrateAsync();
        var (requests, failures) = (0, new ConcurrentQueue<Exception>());
        using var stop = new CancellationTokenSource();
        var clients = Task.WhenAll(Enumerable.Range(0, 200).Select(client => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await using var write = old.DataSource.CreateCommand($"UPDATE orders SET customer = 'Bo' WHERE id = {client}");
                    await write.ExecuteNonQueryAsync();
                    await using var read = old.DataSource.CreateCommand($"SELECT id, customer FROM orders WHERE id = {client}");
                    await read.ExecuteScalarAsync();
                    Interlocked.Increment(ref requests);
                }
                catch (Exception failure)
                {
                    failures.Enqueue(failure);
                }
            }
        })));
        await Eventually.IsTrueAsync("requests before", () => Volatile.Read(ref requests) > 400);

        await using (var next = new MigratedService(database.ConnectionString(), s_scripts, database.Owner, written: written))
            await next.MigrateAsync();
        var seen = Volatile.Read(ref requests);
        await Eventually.IsTrueAsync("requests after", () => Volatile.Read(ref requests) > seen + 400);
        await stop.CancelAsync();
        await clients;

        failures.ShouldBeEmpty();
        (await database.AppliedAsync(written)).ShouldBe("1.sql 2.sql 3.sql");
    }

    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task A_table_in_use_blocks_its_readers_for_seconds_only_and_the_script_is_tried_again(Written written)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using (var first = new MigratedService(database.ConnectionString(), s_scripts[..1], database.Owner, written: written))
            await first.MigrateAsync();
        await using var user = await OpenAsync(database);
        await using (var read = new NpgsqlCommand("BEGIN; SELECT count(*) FROM orders", user)) await read.ExecuteNonQueryAsync();
        await using var service = new MigratedService(database.ConnectionString(), s_scripts, database.Owner, written: written);

        var migrating = service.MigrateAsync();
        await Eventually.IsTrueAsync("it lets the others go first", () => service.Output.Contains("A table is in use.", StringComparison.Ordinal));
        await user.CloseAsync();
        await migrating;

        (await database.AppliedAsync(written)).ShouldBe("1.sql 2.sql 3.sql");
    }

    private async Task<NpgsqlConnection> OpenAsync(EmptyDatabase database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.Admin) { Database = database.Name }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
