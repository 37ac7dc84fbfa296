using System.Net;

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>A service in a process of its own, with credentials from a Vault that makes and drops roles of a real server.</summary>
internal sealed class DatabaseService : IAsyncDisposable
{
    private readonly HttpClient _client;
    private readonly ChildProcess _process;
    private readonly string _folder;

    private DatabaseService(FakeVault vault, ChildProcess process, Uri address, string folder) =>
        (Vault, _process, _client, _folder) = (vault, process, new() { BaseAddress = address }, folder);

    internal FakeVault Vault { get; }

    internal string Output => _process.Output;

    /// <param name="server">Whose roles the leases are.</param>
    /// <param name="drop">How a role ends with its lease; by default as Vault's statements do it.</param>
    /// <param name="options">What more the connection string says.</param>
    /// <param name="healthPeriod">How often the database's check runs; by default too seldom to notice anything.</param>
    /// <param name="compilation">Whether the service is the assembly or the native program.</param>
    internal static async Task<DatabaseService> StartAsync(PostgresServer server, Func<string, string>? drop = null, string options = "",
        string healthPeriod = "1h", Compilation compilation = Compilation.Managed)
    {
        var vault = await FakeVault.StartAsync(TimeProvider.System);
        var suffix = server.Name("");
        vault.Leases.UserSuffix = suffix;
        vault.Leases.Grant = (user, password) => server.ExecuteAsync(
            $"CREATE ROLE \"{user}\" LOGIN PASSWORD '{password}'; GRANT SELECT ON orders_of_leases TO \"{user}\"").GetAwaiter().GetResult();
        vault.Leases.Drop = user =>
            server.ExecuteAsync(drop?.Invoke(user) ?? $"REVOKE ALL ON orders_of_leases FROM \"{user}\"; DROP ROLE \"{user}\"").GetAwaiter()
            .GetResult();
        // The lock: IF NOT EXISTS fails where another test creates the same table at this moment.
        await server.ExecuteAsync(
            "SELECT pg_advisory_xact_lock(1); CREATE TABLE IF NOT EXISTS orders_of_leases (id int); CREATE TABLE IF NOT EXISTS not_granted (id int)");
        vault.Secrets.Put("secret/data/orders/stripe-key", "value", "sk_live_1");

        var folder = Directory.CreateTempSubdirectory("platform-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "clock"), "0");
        var process = await ChildProcess.StartAsync(compilation, Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Tests.Service.dll"), ["needs"],
            new Dictionary<string, string?>
            {
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Database"] = "true",
                ["Clock"] = Path.Combine(folder, "clock"),
                ["Platform__Secrets__Store"] = "vault",
                ["Platform__Secrets__Address"] = vault.Address,
                ["Platform__Secrets__RoleId"] = "role",
                ["Platform__Secrets__SecretId"] = "secret",
                ["Platform__Secrets__RefreshInterval"] = "2s",
                ["Platform__Secrets__Paths__orders-db"] = "database/creds/readonly",
                ["Platform__Shutdown__Drain"] = "0s",
                ["Platform__Health__Period"] = healthPeriod,
                ["ConnectionStrings__orders-db"] = $"Host=127.0.0.1;Port={server.Port};Database=postgres;SSL Mode=Disable;{options}",
            });
        return new(vault, process, await process.AddressAsync(), folder);
    }

    internal async Task<(HttpStatusCode Status, string Text)> QueryAsync(string sql)
    {
        var answer = await _client.GetAsync($"/query?sql={Uri.EscapeDataString(sql)}");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    internal Task<string> SecretAsync() => _client.GetStringAsync("/secret");

    /// <summary>As <c>vault lease revoke -prefix</c> of an operator does.</summary>
    internal async Task RevokeAsync(string prefix)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Vault.Address}/v1/sys/leases/revoke-prefix/{prefix}");
        request.Headers.Add("X-Vault-Token", "root");
        request.Headers.Add("X-Vault-Request", "true");
        (await _client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    internal Task SetClockAsync(TimeSpan step) =>
        File.WriteAllTextAsync(Path.Combine(_folder, "clock"), step.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
        await Vault.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
