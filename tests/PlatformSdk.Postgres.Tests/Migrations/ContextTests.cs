using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Postgres.EntityFrameworkCore;

namespace PlatformSdk.Postgres.Tests.Migrations;

/// <summary>What only migrations of EF Core can do, or do wrong.</summary>
public sealed class ContextTests(PostgresServer server)
{
    private static readonly (string, string)[] s_three =
        [("1.sql", "CREATE TABLE a (id int)"), ("2.sql", "CREATE TABLE b (id int)"), ("3.sql", "CREATE TABLE c (id int)")];

    [Fact]
    public async Task A_first_install_prints_each_migration_and_a_second_run_none()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), s_three, database.Owner, written: Written.EfCore);
        var before = await service.SchemaAsync();

        await service.MigrateAsync();
        await service.MigrateAsync();

        before.Description.ShouldBe("No migration is applied yet. The Job orders-migrate applies them.");
        service.Output.ShouldMatch(
            @"^(Applied 2026010100000\d_\d to 'orders-db' in \d+ ms\.\n){3}'orders-db' has no pending migration\.$");
        (await database.AskAsync("SELECT string_agg(DISTINCT tableowner, ' ') FROM pg_tables WHERE schemaname = 'public'")).ShouldBe(database.Owner);
        await service.ShouldBeReadyAsync();
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("Microsoft.EntityFrameworkCore", LogLevel.Information, true)]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Debug, true)]
    [InlineData("Default", LogLevel.Debug, false)]
    public async Task Its_own_queries_are_logged_only_where_the_service_asks_for_the_SQL(string? category, LogLevel? level, bool isLogged)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), s_three, environment: "Development", written: Written.EfCore,
            logging: category is null ? null : logging => logging.AddFilter(category == "Default" ? null : category, level!.Value));

        await service.MigrateAsync();
        await service.ShouldBeReadyAsync();

        service.Log.Lines.Any(line => line.Text.Contains("__EFMigrationsHistory", StringComparison.Ordinal)).ShouldBe(isLogged);
    }

    [Fact]
    public async Task A_statement_that_needs_no_transaction_is_applied_and_belongs_to_the_owner()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        (string, string)[] migrations = [s_three[0], ("2.sql", "CREATE INDEX CONCURRENTLY by_id ON a (id)"), s_three[2]];
        await using var service = new MigratedService(database.ConnectionString(), migrations, database.Owner, written: Written.EfCore);

        await service.MigrateAsync();

        (await database.AskAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'by_id'::regclass")).ShouldBe("True");
        (await database.AppliedAsync(Written.EfCore)).ShouldBe("1.sql 2.sql 3.sql");
    }

    [Theory]
    [InlineData("COPY a FROM STDIN")]
    [InlineData("COPY a TO STDOUT")]
    [InlineData("SELECT 1; COPY a FROM STDIN WITH (FORMAT csv)")]
    public async Task Rows_of_COPY_are_refused_with_the_name_of_the_migration(string sql)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), [s_three[0], ("2.sql", sql)], database.Owner,
            written: Written.EfCore);

        (await service.FailToMigrateAsync()).ShouldStartWith("20260101000002_2: The rows of COPY cannot be sent or received here.");

        (await database.AppliedAsync(Written.EfCore)).ShouldBe("1.sql");
    }

    /// <summary>Two branches were merged: EF Core's own way to the older one would revert the newer one.</summary>
    [Fact]
    public async Task A_migration_older_than_an_applied_one_is_applied_and_reverts_nothing()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using (var branch = new MigratedService(database.ConnectionString(), [s_three[0], s_three[2]], database.Owner, written: Written.EfCore))
            await branch.MigrateAsync();
        await database.AskAsync("INSERT INTO c VALUES (1)");
        await using var merged = new MigratedService(database.ConnectionString(), s_three, database.Owner, written: Written.EfCore);

        await merged.MigrateAsync();

        (await database.AppliedAsync(Written.EfCore)).ShouldBe("1.sql 2.sql 3.sql");
        (await database.AskAsync("SELECT count(*) FROM c")).ShouldBe("1");
    }

    [Theory]
    [InlineData("INSERT INTO nothing VALUES (1);", "42P01: relation \"nothing\" does not exist.")]
    [InlineData("CREATE TABLE b (id int); SELEC 1", "42601: syntax error at or near \"SELEC\".")]
    [InlineData("CREATE TABLE b (id int PRIMARY KEY); INSERT INTO b VALUES (1), (1);", "23505: duplicate key value")]
    public async Task A_failing_migration_is_named_nothing_of_it_stays_and_its_correction_is_applied_later(string sql, string message)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), [s_three[0], ("2.sql", sql), s_three[2]], database.Owner,
            written: Written.EfCore);

        (await service.FailToMigrateAsync()).ShouldStartWith($"20260101000002_2: {message}");

        (await database.AppliedAsync(Written.EfCore)).ShouldBe("1.sql");
        (await database.AskAsync("SELECT to_regclass('b') IS NULL AND to_regclass('c') IS NULL")).ShouldBe("True");
        await using var corrected = new MigratedService(database.ConnectionString(), s_three, database.Owner, written: Written.EfCore);
        await corrected.MigrateAsync();
        (await database.AppliedAsync(Written.EfCore)).ShouldBe("1.sql 2.sql 3.sql");
    }

    [Fact]
    public async Task A_login_that_expires_between_two_migrations_owns_nothing_and_the_next_one_goes_on()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        (string, string)[] migrations = [("1.sql", "CREATE TABLE a (id int); RESET ROLE"), s_three[1]];
        await using (var before = new MigratedService(database.ConnectionString(), migrations[..1], database.Owner, written: Written.EfCore))
            await before.MigrateAsync();

        await database.DropLoginAsync(database.User);
        await database.CreateLoginAsync($"{database.Name}_later");
        await using var after = new MigratedService(database.ConnectionString($"{database.Name}_later"), migrations, database.Owner,
            written: Written.EfCore);
        await after.MigrateAsync();

        (await database.AskAsync("SELECT string_agg(DISTINCT tableowner, ' ') FROM pg_tables WHERE schemaname = 'public'")).ShouldBe(database.Owner);
    }

    [Fact]
    public async Task The_connection_of_a_migrator_never_reaches_a_request()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), s_three, database.Owner, written: Written.EfCore);
        await service.MigrateAsync();
        await service.ShouldBeReadyAsync();

        for (var request = 0; request < 3; request++)
        {
            await using var scope = service.Services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<OrdersContext>();
            (await context.Database.SqlQueryRaw<string>("SELECT current_user::text AS \"Value\"").SingleAsync()).ShouldBe(database.User);
        }
    }

    [Theory]
    [InlineData(false, "Unable to resolve service")]
    [InlineData(true, "No database provider has been configured")]
    public async Task A_context_that_the_program_does_not_set_up_for_PostgreSQL_is_named(bool isRegistered, string message)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration["Platform:Secrets:Store"] = "none";
        builder.Configuration["ConnectionStrings:orders-db"] = database.ConnectionString();
        if (isRegistered)
            builder.Services.AddDbContext<OrdersContext>();
        builder.AddPlatform(new()
        {
            Name = "orders",
            Owner = "team",
            Needs = [new("orders-db", "postgres") { Migrations = new() { Context = PlatformContext.For<OrdersContext>() } }],
        }, null, PostgresNeed.Register);
        using var host = builder.Build();

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => host.Services.ApplyMigrationsAsync());

        failure.Message.ShouldStartWith($"'PlatformSdk.Postgres.Tests.Support.OrdersContext' cannot be created. Register it with "
            + $"builder.Services.AddDbContext<OrdersContext>(…): {message}");
        failure.Message.ShouldNotContain(EmptyDatabase.Password);
    }
}
