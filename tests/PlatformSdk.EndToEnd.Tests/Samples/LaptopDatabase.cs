using System.Globalization;
using PlatformSdk.EndToEnd.Tests.Service;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.EndToEnd.Tests.Samples;

/// <summary>
/// What the image of a compose.yaml does: a PostgreSQL server with the database, the user and the password that its variables name; on a free port.
/// </summary>
internal sealed class LaptopDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder _temporary = new();

    internal int Port { get; } = FreePort.Next();

    /// <summary>The address with the credentials of compose.yaml.</summary>
    internal string ConnectionString { get; private set; } = "";

    /// <summary>The same as PostgreSQL's own programs take it.</summary>
    internal string Uri { get; private set; } = "";

    private string Data => Path.Combine(_temporary.Path, "data");

    /// <param name="compose">The text of compose.yaml.</param>
    /// <param name="container">The name of the database in it.</param>
    internal static async Task<LaptopDatabase> StartAsync(string compose, string container)
    {
        var variables = Yaml.Read(compose).At("services", container, "environment");
        var (user, password) = (variables.Value("POSTGRES_USER"), variables.Value("POSTGRES_PASSWORD"));
        var database = new LaptopDatabase();
        var passwordFile = Path.Combine(database._temporary.Path, "password");
        await File.WriteAllTextAsync(passwordFile, password);
        await PostgresProgram.GiveAsync(database._temporary.Path);
        await PostgresProgram.RunAsync("initdb", "-D", database.Data, "-A", "scram-sha-256", "-U", user, "--pwfile", passwordFile, "-N");
        await PostgresProgram.RunAsync("pg_ctl", "-D", database.Data, "-w", "-l", Path.Combine(database._temporary.Path, "log"), "-o",
            string.Create(CultureInfo.InvariantCulture,
                $"-p {database.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"), "start");
        var server = string.Create(CultureInfo.InvariantCulture, $"postgresql://{user}:{password}@127.0.0.1:{database.Port}");
        await PostgresProgram.RunAsync("createdb", $"--maintenance-db={server}/postgres", variables.Value("POSTGRES_DB"));
        database.Uri = $"{server}/{variables.Value("POSTGRES_DB")}";
        database.ConnectionString = string.Create(CultureInfo.InvariantCulture,
            $"Host=localhost;Port={database.Port};Database={variables.Value("POSTGRES_DB")};Username={user};Password={password};SSL Mode=Disable");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await PostgresProgram.RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        _temporary.Dispose();
    }
}
