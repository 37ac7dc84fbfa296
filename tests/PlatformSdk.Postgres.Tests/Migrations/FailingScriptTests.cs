namespace PlatformSdk.Postgres.Tests.Migrations;

/// <summary>A script that the server refuses.</summary>
public sealed class FailingScriptTests(PostgresServer server)
{
    [Theory]
    [InlineData("CREATE TABLE b (id int);\n  INSERT INTO nothing VALUES (1);", "(2,15): 42P01: relation \"nothing\" does not exist")]
    [InlineData("CREATE TABLE b (id int);\nSELEC 1", "(2,1): 42601: syntax error at or near \"SELEC\"")]
    [InlineData("CREATE TABLE b (id int PRIMARY KEY);\nINSERT INTO b VALUES (1); INSERT INTO b VALUES (1)", "(2,27): 23505: duplicate key")]
    public async Task It_is_named_with_its_place_nothing_of_it_stays_and_its_correction_is_applied_later(string sql, string message)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        (string, string)[] Scripts(string second) => [("1.sql", "CREATE TABLE a (id int)"), ("2.sql", second), ("3.sql", "CREATE TABLE c (id int)")];
        await using var service = new MigratedService(database.ConnectionString(), Scripts(sql), database.Owner);

        (await service.FailToMigrateAsync()).ShouldStartWith("db/migrations/2.sql" + message);

        (await database.AppliedAsync()).ShouldBe("1.sql");
        (await database.AskAsync("SELECT to_regclass('b') IS NULL AND to_regclass('c') IS NULL")).ShouldBe("True");
        await using var corrected = new MigratedService(database.ConnectionString(), Scripts("CREATE TABLE b (id int)"), database.Owner);
        await corrected.MigrateAsync();
        (await database.AppliedAsync()).ShouldBe("1.sql 2.sql 3.sql");
    }

    [Theory]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$ BEGIN RETURN 1; END; $body$")]
    [InlineData("DO $$ BEGIN PERFORM 1; END $$; CREATE TABLE t (\"a;b\" text DEFAULT ';')")]
    [InlineData("/* a /* nested; */ comment; */ CREATE TABLE t (a text DEFAULT E'it\\'s; fine') -- the end;")]
    [InlineData("INSERT INTO words VALUES ('$schema$ $variable$ @name :name {0}')")]
    public async Task What_looks_like_the_end_of_a_statement_or_a_variable_is_left_alone(string sql)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var service = new MigratedService(database.ConnectionString(), [("0.sql", "CREATE TABLE words (word text)"), ("1.sql", sql)]);

        await service.MigrateAsync();

        (await database.AppliedAsync()).ShouldBe("0.sql 1.sql");
        (await database.AskAsync("SELECT coalesce(max(word), '') FROM words")).ShouldBeOneOf("", "$schema$ $variable$ @name :name {0}");
    }

    /// <summary>The client library refuses these, without a position.</summary>
    [Theory]
    [InlineData("SELECT 1;\n  COPY b (id) FROM STDIN;", "(2,3)")]
    [InlineData("COPY b TO STDOUT", "(1,1)")]
    [InlineData("/* rows */\n\ncopy b from stdin with (format csv)", "(3,1)")]
    public async Task Rows_of_COPY_are_refused_with_their_place_and_what_to_do(string sql, string place)
    {
        var database = await EmptyDatabase.CreateAsync(server);
        (string, string)[] scripts = [("1.sql", "CREATE TABLE b (id int)"), ("2.sql", sql)];
        await using var service = new MigratedService(database.ConnectionString(), scripts, database.Owner);

        (await service.FailToMigrateAsync()).ShouldBe($"db/migrations/2.sql{place}: The rows of COPY cannot be sent or received here. Write them as "
            + "INSERT (pg_dump --inserts), or copy them in the program. Nothing of this script was applied.");

        (await database.AppliedAsync()).ShouldBe("1.sql");
    }
}
