using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Postgres.Tests;

/// <summary>
/// A database that the platform provides, as its manifest mounts it: the parts of the connection as files, with the certificate of its authority,
/// whatever the secret store of the service is.
/// </summary>
public sealed class ProvidedDatabaseTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("none")]
    [InlineData("files")]
    [InlineData("vault")]
    [InlineData("azure-key-vault")]
    public async Task It_is_read_from_files_and_the_server_is_verified(string store)
    {
        var role = await server.CreateRoleAsync("password-1");
        Mount(role, "password-1");
        await using var service = Service(store);

        (await service.AskAsync("SELECT current_user::text")).ShouldBe(role);
        (await service.AskAsync("SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()")).ShouldBe("true");
    }

    [Theory]
    [InlineData("required")]
    [InlineData("optional")]
    public async Task A_server_of_another_authority_is_refused_in_every_environment(string tls)
    {
        using var other = TestCertificate.Create();
        Mount(await server.CreateRoleAsync("password-1"), "password-1", other.ExportCertificatePem());
        await using var service = Service("none", tls);

        var failure = await Should.ThrowAsync<NpgsqlException>(() => service.AskAsync("SELECT 1::text"));

        failure.ToString().ShouldContain("certificate");
        failure.ToString().ShouldNotContain("password-1");
    }

    /// <summary>The operator changes the password in the server; the kubelet refreshes the files later.</summary>
    [Fact]
    public async Task A_password_change_under_load_fails_no_command_of_fifty_clients_and_new_connections_use_it()
    {
        var role = await server.CreateRoleAsync("password-1");
        Mount(role, "password-1");
        await using var service = Service("none");
        await service.StartAsync();
        var clients = new AskingClients(service, TimeSpan.Zero);
        await Eventually.IsTrueAsync("a pool that is warm", () => clients.Commands > 1000);
        var before = await ConnectionsAsync(role);

        await server.ExecuteAsync($"ALTER ROLE {role} PASSWORD 'password-2'");
        var seen = clients.Commands;
        await Eventually.IsTrueAsync("commands between the change and the files", () => clients.Commands > seen + 1000);
        Mount(role, "password-2");
        seen = clients.Commands;
        await Eventually.IsTrueAsync("commands after it", () => clients.Commands > seen + 1000);
        await clients.StopAsync();

        clients.Failures.ShouldBeEmpty();
        // The pool may have opened another one before the change.
        before.Except(await ConnectionsAsync(role)).ShouldBeEmpty("open connections go on");
        service.DataSource.Clear();
        await Eventually.IsTrueAsync("a new connection with the new password", async () =>
        {
            try
            {
                return await service.AskAsync("SELECT current_user::text") == role;
            }
            catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                // This refusal makes the process read the files again.
                return false;
            }
        });
    }

    [Fact]
    public async Task A_refused_password_makes_the_process_read_the_files_until_they_are_refreshed()
    {
        var role = await server.CreateRoleAsync("password-1");
        Mount(role, "password-1");
        await using var service = Service("none");
        await service.StartAsync();
        await server.ExecuteAsync($"ALTER ROLE {role} PASSWORD 'password-2'");
        // The health check may have opened a connection before, which goes on.
        service.DataSource.Clear();
        (await Should.ThrowAsync<PostgresException>(() => service.AskAsync("SELECT 1::text"))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        // Later than the first attempts to read a new one.
        await Eventually.IsTrueAsync("a few attempts", () => service.Log.Text.Contains("New credentials are requested", StringComparison.Ordinal));

        Mount(role, "password-2");

        await Eventually.IsTrueAsync("the rotation", () => service.Log.Text.Contains("were rotated", StringComparison.Ordinal));
        (await service.AskAsync("SELECT current_user::text")).ShouldBe(role);
        service.Log.Text.ShouldNotContain("password-");
    }

    private async Task<List<int>> ConnectionsAsync(string role)
    {
        await using var connection = new NpgsqlConnection(server.Admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT array_agg(pid) FROM pg_stat_activity WHERE usename = '{role}'", connection);
        return [.. (int[])(await command.ExecuteScalarAsync())!];
    }

    private TestService Service(string store, string tls = "required")
    {
        var folder = Path.Combine(_temporary.Path, "orders-db");
        return new("", tls: tls, settings: new Dictionary<string, string?>
        {
            [SecretSettings.Store] = store,
            [$"{SecretSettings.Stores}:orders-db"] = SecretStores.Files,
            // In a pod, the folder is the one that the manifest mounts.
            [$"{SecretSettings.Paths}:orders-db"] = folder,
            [$"{SecretSettings.Section}:RefreshInterval"] = "1h",
            [NeedSettings.ConnectionString("orders-db")] = $"SSL Mode=VerifyFull;Root Certificate={folder}/{SecretFieldNames.Authority}",
        });
    }

    /// <summary>As the kubelet does: all files at once, by a link.</summary>
    private void Mount(string user, string password, string? authority = null)
    {
        var need = Directory.CreateDirectory(Path.Combine(_temporary.Path, "orders-db")).FullName;
        var data = Directory.CreateDirectory(Path.Combine(need, $"..{Guid.NewGuid():N}")).FullName;
        foreach (var (file, text) in new[] { ("username", user), ("password", password), ("host", "127.0.0.1"),
            ("port", server.Port.ToString(CultureInfo.InvariantCulture)), ("database", "postgres"),
            (SecretFieldNames.Authority, authority ?? File.ReadAllText(server.Authority)) })
        {
            File.WriteAllText(Path.Combine(data, file), text);
            if (!File.Exists(Path.Combine(need, file)))
                File.CreateSymbolicLink(Path.Combine(need, file), Path.Combine("..data", file));
        }

        var link = Path.Combine(need, "..data");
        File.CreateSymbolicLink(link + "_tmp", Path.GetFileName(data));
        Rename(link + "_tmp", link).ShouldBe(0);
    }

    // .NET moves no link to a folder over another one.
    [DllImport("libc", EntryPoint = "rename", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);
}
