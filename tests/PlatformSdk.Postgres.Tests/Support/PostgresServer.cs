using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>A PostgreSQL server of the tests' own, with TLS, on a free port; gone when they end.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("platform-postgres-").FullName;
    private int _names;

    public const string AdminPassword = "admin-password";

    public int Port { get; } = FreePort.Next();

    public string Authority => Path.Combine(_folder, "server.crt");

    /// <summary>The folder of its socket.</summary>
    public string Sockets => _folder;

    public string Admin => $"Host=127.0.0.1;Port={Port};Database=postgres;Username=postgres;Password={AdminPassword};SSL Mode=Disable;Pooling=false";

    private string Data => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        await WriteCertificateAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "password"), AdminPassword);
        await PostgresProgram.GiveAsync(_folder);
        await PostgresProgram.RunAsync("initdb", "-D", Data, "-A", "scram-sha-256", "-U", "postgres", "--pwfile", Path.Combine(_folder, "password"),
            "-N");
        await StartAsync();
    }

    public Task StartAsync() => PostgresProgram.RunAsync("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", string.Create(
        CultureInfo.InvariantCulture,
        $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c max_connections=300 -c ssl=on -c " +
            $"ssl_cert_file={Authority} -c ssl_key_file={Path.Combine(_folder, "server.key")}"), "start");

    public Task StopAsync() => PostgresProgram.RunAsync("pg_ctl", "-D", Data, "-w", "-m", "fast", "stop");

    /// <summary>A name that no other test uses.</summary>
    public string Name(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}_{Interlocked.Increment(ref _names)}");

    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Makes a role that may log in, as Vault's database engine does.</summary>
    public async Task<string> CreateRoleAsync(string password)
    {
        var role = Name("role");
        await ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD '{password}'");
        return role;
    }

    public string ConnectionString(string user, string password, string options = "SSL Mode=Disable") =>
        $"Host=127.0.0.1;Port={Port};Database=postgres;Username={user};Password={password};{options}";

    public async ValueTask DisposeAsync()
    {
        await PostgresProgram.RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WriteCertificateAsync()
    {
        using var certificate = TestCertificate.Create();
        using var key = certificate.GetRSAPrivateKey()!;
        var keyFile = Path.Combine(_folder, "server.key");
        await File.WriteAllTextAsync(Authority, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(keyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
