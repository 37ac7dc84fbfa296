using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using PlatformSdk.Contract;

namespace PlatformSdk.Postgres.Tests;

/// <summary>
/// Servers of a company, whose certificates are signed by its own authorities, and a process with the variable of the manifest: <c>trust</c> in the
/// defaults.
/// </summary>
public sealed class CompanyTrustTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task HttpClient_Npgsql_and_Vault_believe_the_authorities_that_are_mounted()
    {
        var (exitCode, output) = await RunAsync(trust: true);

        exitCode.ShouldBe(0, output);
        output.ShouldContain("HttpClient: True");
        output.ShouldContain("Npgsql: true");
    }

    [Fact]
    public async Task Without_them_the_first_server_is_refused()
    {
        var (exitCode, output) = await RunAsync(trust: false);

        exitCode.ShouldBe(1, output);
        output.ShouldContain("certificate");
    }

    private async Task<(int ExitCode, string Output)> RunAsync(bool trust)
    {
        // One authority for both servers, as a company has.
        using var pem = X509Certificate2.CreateFromPemFile(server.Authority, Path.ChangeExtension(server.Authority, "key"));
        using var certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        await using var vault = await FakeVault.StartAsync(TimeProvider.System, certificate);
        var role = await server.CreateRoleAsync("password-1");
        vault.Secrets.Put("secret/data/orders/orders-db", new JsonObject { ["username"] = role, ["password"] = "password-1" });
        var authorities = Path.Combine(_temporary.Path, CompanyTrust.FileName);
        await File.WriteAllTextAsync(authorities, pem.ExportCertificatePem());
        var token = Path.Combine(_temporary.Path, "token");
        await File.WriteAllTextAsync(token, "JWT.REDACTED.JWT");

        Dictionary<string, string?> variables = new()
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Call"] = vault.Address,
            ["ConnectionStrings__orders-db"] = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={server.Port};Database=postgres"),
            ["Platform__Secrets__Store"] = "vault",
            ["Platform__Secrets__Address"] = vault.Address,
            ["Platform__Secrets__Auth"] = "kubernetes",
            ["Platform__Secrets__JwtFile"] = token,
            ["Platform__Secrets__StartDeadline"] = trust ? "60s" : "10s",
            ["Platform__Shutdown__Drain"] = "0s",
            [EnvironmentVariables.ForKey(NeedSettings.Tls)] = "required",
        };
        if (trust) variables[CompanyTrust.Variable] = authorities;

        var outcome = await Command.RunAsync("dotnet", AppContext.BaseDirectory, variables, TimeSpan.FromMinutes(2),
            Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Postgres.Tests.Service.dll"));
        return (outcome.ExitCode, outcome.Output + outcome.Error);
    }
}
