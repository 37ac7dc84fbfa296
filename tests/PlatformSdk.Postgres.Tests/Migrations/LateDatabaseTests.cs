namespace PlatformSdk.Postgres.Tests.Migrations;

/// <summary>A database that is not there when the migrator starts.</summary>
public sealed class LateDatabaseTests(PostgresServer server)
{
    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task It_is_awaited(Written written)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        var port = FreePort.Next();
        await using var service = new MigratedService(database.ConnectionString(port: port), [("1.sql", "CREATE TABLE a (id int)")], database.Owner,
            written: written);

        var migrating = service.MigrateAsync();
        await Eventually.IsTrueAsync("it waits", () => service.Output.StartsWith("Waiting for the database of 'orders-db', at most 300 s:",
            StringComparison.Ordinal));
        await using var relay = PortRelay.Start(port, server.Port);
        await migrating;

        (await database.AppliedAsync(written)).ShouldBe("1.sql");
        service.Output.ShouldNotContain(EmptyDatabase.Password);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Password=leak-me-not", "The database of 'orders-db' did not answer.")]
    [InlineData("Host=127.0.0.1;Port={port};Username=x;Password=leak-me-not;SSL Mode=Disable", "refuses the connection. 28P01")]
    [InlineData("Password=leak-me-not;Hots=1", "'ConnectionStrings:orders-db' is not a connection string")]
    public async Task One_that_never_comes_is_a_failure_without_a_secret(string connectionString, string message)
    {
        await using var service = new MigratedService(
            connectionString.Replace("{port}", $"{server.Port}", StringComparison.Ordinal), [("1.sql", "SELECT 1")], deadline: TimeSpan.Zero);

        var failure = await service.FailToMigrateAsync();

        failure.ShouldContain(message);
        failure.ShouldNotContain("leak-me-not");
        (await service.SchemaAsync()).Description!.ShouldNotContain("leak-me-not");
    }

    [Fact]
    public async Task On_a_laptop_the_service_starts_without_it_and_migrates_it_later()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        var port = FreePort.Next();
        await using var service = new MigratedService(database.ConnectionString(port: port), [("1.sql", "CREATE TABLE a (id int)")],
            database.Owner, "Development");

        await service.StartAsync();
        await using var relay = PortRelay.Start(port, server.Port);

        await Eventually.IsTrueAsync("it is migrated", () => service.Log.Text.Contains("Applied db/migrations/1.sql", StringComparison.Ordinal));
        service.Log.Text.ShouldContain("The migrations of 'orders-db' are applied as soon as the database answers");
    }

    [Fact]
    public async Task On_a_laptop_pending_migrations_are_applied_at_start_and_a_failing_one_stops_it()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        (string, string)[] scripts = [("1.sql", "CREATE TABLE a (id int)"), ("2.sql", "SELECT nothing")];
        await using var service = new MigratedService(database.ConnectionString(), scripts[..1], database.Owner, "Development");
        await using var failing = new MigratedService(database.ConnectionString(), scripts, database.Owner, "Development");

        await service.StartAsync();

        (await database.AppliedAsync()).ShouldBe("1.sql");
        (await Should.ThrowAsync<Exception>(failing.StartAsync)).Message.ShouldStartWith("db/migrations/2.sql(1,8): 42703");
    }
}
