using Npgsql;
using PlatformSdk.Contract.Sql;

namespace PlatformSdk.Postgres.Tests.Migrations;

/// <summary>Roles that log in come and go; the tables stay with the one that owns them.</summary>
public sealed class OwnerTests(PostgresServer server)
{
    [Theory]
    [InlineData("CREATE TABLE orders (id int)")]
    [InlineData("RESET ROLE; SET ROLE NONE; SELECT 1")]
    [InlineData("CREATE SCHEMA shop; CREATE TABLE shop.orders (id int)")]
    public async Task A_login_that_expires_between_two_migrations_owns_nothing_and_the_next_one_goes_on(string first)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        (string, string)[] scripts = [("1.sql", first), ("2.sql", "CREATE TABLE customers (id int)")];
        await using (var before = new MigratedService(database.ConnectionString(), scripts[..1], database.Owner)) await before.MigrateAsync();

        await database.DropLoginAsync(database.User);
        var later = $"{database.Name}_later";
        await database.CreateLoginAsync(later);
        await using var after = new MigratedService(database.ConnectionString(later), scripts, database.Owner);
        await after.MigrateAsync();

        (await database.AskAsync("SELECT string_agg(DISTINCT tableowner, ' ') FROM pg_tables WHERE schemaname IN ('public', 'shop')"))
            .ShouldBe(database.Owner);
        await after.ShouldBeReadyAsync();
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("The Owner")]
    [InlineData("o\"wner")]
    public async Task After_the_documented_statements_of_an_administrator_the_login_creates_the_tables_of_the_owner(string name)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        var (login, owner) = (await server.CreateRoleAsync(EmptyDatabase.Password), $"{database.Name} {name}");
        foreach (var statement in TableOwner.Statements(owner, login))
            await database.AskAsync(statement);

        await using var service = new MigratedService(database.ConnectionString(login), [("1.sql", "CREATE TABLE orders (id int)")], owner);
        await service.MigrateAsync();

        (await database.AskAsync("SELECT tableowner FROM pg_tables WHERE tablename = 'orders'")).ShouldBe(owner);
        await service.ShouldBeReadyAsync();
    }

    /// <summary>The login of compose.yaml is an administrator.</summary>
    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task On_a_laptop_the_role_is_created_with_the_first_migration_and_serves_the_next_database_too(Written written)
    {
        var owner = $"{server.Name("laptop")} owner";
        foreach (var database in new[] { await EmptyDatabase.CreateAsync(server), await EmptyDatabase.CreateAsync(server) })
        {
            var login = new NpgsqlConnectionStringBuilder(server.Admin) { Database = database.Name }.ConnectionString;
            await using var service = new MigratedService(
                login, [("1.sql", "CREATE TABLE orders (id int)")], owner, "Development", written: written);
            await service.MigrateAsync();

            (await database.AskAsync("SELECT tableowner FROM pg_tables WHERE tablename = 'orders'")).ShouldBe(owner);
        }
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_role_that_does_not_exist_and_cannot_be_created_comes_with_what_an_administrator_runs(string environment)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), [("1.sql", "SELECT 1")], "no one", environment);

        (await service.FailToMigrateAsync()).ShouldContain(
            "The database of 'orders-db' refuses the migration. 22023: role \"no one\" does not exist. An administrator creates it: " +
            $"CREATE ROLE \"no one\"; GRANT \"no one\" TO \"{database.User}\"; GRANT USAGE, CREATE ON SCHEMA public TO \"no one\".");
    }

    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task A_role_that_the_login_may_not_assume_is_named(Written written)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), [("1.sql", "SELECT 1")], "postgres", written: written);

        (await service.FailToMigrateAsync())
            .ShouldStartWith("The database of 'orders-db' refuses the migration. 42501: permission denied to set role \"postgres\"");
    }

    [Theory]
    [InlineData(Written.Sql)]
    [InlineData(Written.EfCore)]
    public async Task A_service_that_owns_nothing_may_read_what_is_applied(Written written)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        (string, string)[] scripts = [("1.sql", "CREATE TABLE orders (id int)")];
        await using (var migrator = new MigratedService(database.ConnectionString(), scripts, database.Owner, written: written))
            await migrator.MigrateAsync();
        var reader = await server.CreateRoleAsync(EmptyDatabase.Password);

        await using var service = new MigratedService(database.ConnectionString(reader), scripts, database.Owner, written: written);

        await service.ShouldBeReadyAsync();
    }
}
