using System.Text.RegularExpressions;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Postgres.Tests.Migrations;

/// <summary>The scripts of the page on changes of a schema, after the one of the template; in between, what the versions of the program do.</summary>
public sealed class HowToTests(PostgresServer server)
{
    private const string Page = "docs/how-to/change-a-schema.md";
    private const string Template = "templates/with/postgres/program/src/Company-Service1/db/migrations/0001-create-notes.sql";

    private static IReadOnlyList<(string Name, string Sql)> Scripts =>
    [
        (Path.GetFileName(Template), Read(Template)),
        .. Fence.Of(Page, Read(Page)).Where(fence => fence.Language == "sql").Select(fence => (Path.GetFileName(fence.File!), fence.Text)),
    ];

    [Fact]
    public async Task Each_version_works_on_the_schema_of_the_next_one()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        string[] versions =
        [
            "INSERT INTO notes (text) VALUES ('one') RETURNING (SELECT count(text) FROM notes)",
            "INSERT INTO notes (text, body) VALUES ('two', 'two') RETURNING (SELECT count(coalesce(body, text)) FROM notes)",
            "INSERT INTO notes (body) VALUES ('three') RETURNING (SELECT count(body) FROM notes)",
            "INSERT INTO notes (body) VALUES ('four') RETURNING (SELECT count(body) FROM notes)",
        ];

        for (var version = 0; version < versions.Length; version++)
        {
            await using var service = new MigratedService(database.ConnectionString(), Scripts.Take(version + 1), database.Owner);
            await service.MigrateAsync();
            // The former one still runs, and then the new one.
            await database.AskAsync(versions[Math.Max(version - 1, 0)]);
            await database.AskAsync(versions[version]);
            if (version == 1)
                await FillAsync(database);
        }

        (await database.AskAsync("SELECT count(*) FROM notes WHERE body IS NULL")).ShouldBe("0");
        (await database.AskAsync("SELECT count(*) FROM notes")).ShouldBe("1009");
    }

    /// <summary>As the program of the first release does, while the former version writes one more row.</summary>
    private static async Task FillAsync(EmptyDatabase database)
    {
        await database.AskAsync("INSERT INTO notes (text) SELECT 'old' FROM generate_series(1, 1000)");
        var batch = Regex.Match(Read(Page), "\"(UPDATE notes [^\"]+)\"").Groups[1].Value;
        var batches = 0;
        while (await database.AskAsync($"WITH batch AS ({batch} RETURNING id) SELECT count(*) FROM batch") != "0")
            batches++;

        batches.ShouldBe(3, "of 500 rows at most");
        (await database.AskAsync("SELECT count(*) FROM notes WHERE body IS NULL")).ShouldBe("0");
        await database.AskAsync("INSERT INTO notes (text) VALUES ('late')");
    }

    [Fact]
    public async Task The_rest_of_the_page_is_applied_too()
    {
        var database = await EmptyDatabase.CreateAsync(server);
        await using var seeded = new MigratedService(database.ConnectionString(), Scripts.SkipLast(1), database.Owner);
        await seeded.MigrateAsync();
        (await database.AskAsync("SELECT string_agg(code, ' ' ORDER BY code) FROM countries")).ShouldBe("AT DE");

        await using var undone = new MigratedService(database.ConnectionString(), Scripts, database.Owner);
        await undone.MigrateAsync();

        Scripts.Count.ShouldBe(7);
        (await database.AskAsync("SELECT to_regclass('countries') IS NULL")).ShouldBe("True");
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));
}
