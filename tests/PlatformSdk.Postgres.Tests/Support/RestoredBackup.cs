using System.Globalization;
using Npgsql;

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>
/// A running server with archived changes and a base backup, as CloudNativePG keeps them, and the check of a drill: the text that a build renders
/// for the sample.
/// </summary>
public sealed class RestoredBackup : IAsyncLifetime
{
    private const string Drill = "samples/orders/src/Orders/deploy/drills/production/restore-orders-db.yaml";
    private const string Password = "drill-password";
    private readonly string _folder = Directory.CreateTempSubdirectory("platform-drill-").FullName;
    private readonly int _port = FreePort.Next();
    private int _copies;

    /// <summary>The file of a table that nothing changes after the backup, and that of its index.</summary>
    public string Table { get; private set; } = "";

    public string Index { get; private set; } = "";

    /// <summary>A file of changes after the backup, which other files follow, and a place in it that has changes.</summary>
    public (string File, int Offset) Changes { get; private set; }

    private string Base => Path.Combine(_folder, "base");

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(PathOf("password"), Password);
        await File.WriteAllTextAsync(PathOf("check.sh"), Script());
        Directory.CreateDirectory(PathOf("archive"));
        await PostgresProgram.GiveAsync(_folder);
        await PostgresProgram.RunAsync("initdb", "-D", PathOf("running"), "-A", "scram-sha-256", "-U", "postgres", "-k", "-N", "--pwfile",
            PathOf("password"));
        await StartAsync("running", _port, $"-c archive_mode=on -c archive_command='cp %p {PathOf("archive")}/%f' -c autovacuum=off");
        await ExecuteAsync("CREATE ROLE app LOGIN PASSWORD '" + Password + "'", "CREATE DATABASE app OWNER app");
        await ExecuteInAppAsync("SET ROLE app", """CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text PRIMARY KEY)""",
            """INSERT INTO "__EFMigrationsHistory" VALUES ('20260101000000_Init')""",
            "CREATE TABLE customers (id int PRIMARY KEY, note text)",
            "INSERT INTO customers SELECT i, repeat(md5(i::text), 20) FROM generate_series(1, 20000) i", "VACUUM (FREEZE, ANALYZE) customers",
            "CREATE TABLE orders (id int PRIMARY KEY, note text, created timestamptz DEFAULT now())");
        (Table, Index) = ((string)await ScalarAsync("SELECT pg_relation_filepath('customers')"),
            (string)await ScalarAsync("SELECT pg_relation_filepath('customers_pkey')"));
        await PostgresProgram.RunAsync("pg_basebackup", "-D", Base, "-X", "none", "-c", "fast", "-d",
            $"host=127.0.0.1 port={_port.ToString(CultureInfo.InvariantCulture)} user=postgres password={Password}");
        await ExecuteInAppAsync("SELECT pg_switch_wal()");
        var place = ((string)await ScalarAsync("SELECT file_name || ' ' || file_offset FROM pg_walfile_name_offset(pg_current_wal_insert_lsn() + 1)"))
            .Split(' ');
        Changes = (place[0], int.Parse(place[1], CultureInfo.InvariantCulture) + 300_000);
        foreach (var first in new[] { 1, 10001 })
        {
            await ExecuteInAppAsync(string.Create(CultureInfo.InvariantCulture,
                $"INSERT INTO orders SELECT i, md5(i::text) FROM generate_series({first}, {first + 9999}) i"), "SELECT pg_switch_wal()");
        }

        await ExecuteInAppAsync("ANALYZE orders");
        await Eventually.IsTrueAsync("the changes are archived", async () => string.CompareOrdinal(
            (string?)await ScalarAsync("SELECT coalesce(last_archived_wal, '') FROM pg_stat_archiver"), Changes.File) > 0);
    }

    /// <summary>Restores the backup after some damage, and returns what the check of the drill prints.</summary>
    public async Task<Outcome> DrillAsync(Action<string, string> damage, int patience = 30)
    {
        var (copy, archive, port) = (PathOf(Name("copy")), PathOf(Name("archive")), FreePort.Next());
        Copy(Base, copy);
        Copy(PathOf("archive"), archive);
        await File.WriteAllTextAsync(Path.Combine(copy, "recovery.signal"), "");
        await File.AppendAllTextAsync(Path.Combine(copy, "postgresql.auto.conf"), $"restore_command = 'cp {archive}/%f %p'\n");
        damage(copy, archive);
        WriteConnection("running-fields", "app", _port);
        WriteConnection("restored-fields", "postgres", port);
        await PostgresProgram.GiveAsync(_folder);
        var started = await TryAsync(() => StartAsync(Path.GetFileName(copy), port, "-c archive_mode=off"));
        try
        {
            return await Command.RunAsync("bash", _folder,
                new Dictionary<string, string?>
                {
                    ["SERVICE"] = "orders",
                    ["ENVIRONMENT"] = "production",
                    ["NEED"] = "orders-db",
                    ["DATABASE"] = "app",
                    ["RUNNING"] = PathOf("running-fields"),
                    ["RESTORED"] = PathOf("restored-fields"),
                    ["PATIENCE"] = (started ? patience : 1).ToString(CultureInfo.InvariantCulture),
                    ["PGSSLMODE"] = "disable",
                }, TimeSpan.FromMinutes(3), PathOf("check.sh"));
        }
        finally
        {
            await TryAsync(() => PostgresProgram.RunAsync("pg_ctl", "-D", copy, "-m", "immediate", "stop"));
            Directory.Delete(copy, recursive: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await PostgresProgram.RunAsync("pg_ctl", "-D", PathOf("running"), "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The script in the ConfigMap of the sample's drill.</summary>
    private static string Script()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, Drill));
        return string.Concat(lines.SkipWhile(line => line != "  check.sh: |-").Skip(1).TakeWhile(line => line != "---")
            .Select(line => (line.Length > 4 ? line[4..] : "") + "\n"));
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Name(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Interlocked.Increment(ref _copies)}");

    private Task StartAsync(string data, int port, string options) => PostgresProgram.RunAsync("pg_ctl", "-D", PathOf(data), "-w", "-t", "60", "-l",
        PathOf(data + ".log"), "-o", string.Create(CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off {options}"), "start");

    private void WriteConnection(string folder, string user, int port)
    {
        Directory.CreateDirectory(PathOf(folder));
        foreach (var (field, value) in new[]
            { ("host", "127.0.0.1"), ("port", port.ToString(CultureInfo.InvariantCulture)), ("username", user), ("password", Password) })
            File.WriteAllText(Path.Combine(PathOf(folder), field), value);
    }

    private static async Task<bool> TryAsync(Func<Task> action)
    {
        try
        {
            await action();
            return true;
        }
        catch (InvalidOperationException)
        {
            // A damaged server does not start; the check reports it.
            return false;
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Task ExecuteAsync(params string[] statements) => ExecuteAsync("postgres", statements);

    private Task ExecuteInAppAsync(params string[] statements) => ExecuteAsync("app", statements);

    private async Task ExecuteAsync(string database, string[] statements)
    {
        await using var connection = await OpenAsync(database);
        foreach (var sql in statements)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task<object> ScalarAsync(string sql)
    {
        await using var connection = await OpenAsync("app");
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync())!;
    }

    private async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={_port};Database={database};Username=postgres;Password={Password};SSL Mode=Disable;Pooling=false"));
        await connection.OpenAsync();
        return connection;
    }
}
