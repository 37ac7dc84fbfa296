using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Secrets.Tests.KeyVaultStandIn;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Secrets.Tests.Process;

/// <summary>A process that reads its secrets from Key Vault with the identity that Azure gives it.</summary>
public sealed class KeyVaultProcessTests
{
    private const string Host = "shop.vault.azure.net";

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task It_starts_with_the_secrets_of_the_vault_and_prints_none(Compilation compilation)
    {
        using var folder = new TemporaryFolder();
        using var certificate = TestCertificate.Create(Host);
        var authority = folder.Write("authority.pem", certificate.ExportCertificatePem());
        await using var vault = await FakeKeyVault.StartAsync(certificate);
        await using var proxy = new TunnelProxy(new Uri(vault.Address));
        await using var identity = await StubServer.StartAsync((context, _) => context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["access_token"] = FakeKeyVault.Token,
            ["expires_on"] = $"{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}",
            ["resource"] = "https://vault.azure.net",
            ["token_type"] = "Bearer",
        }));
        vault.Set("orders-stripe-key", "sk_live/4eC39Hq+LyjW");
        vault.Set("orders-orders-db", """{ "username": "orders", "password": "s3cr3t-password" }""", "application/json");

        var service = await ServiceProcess.RunAsync(compilation,
            ("DOTNET_ENVIRONMENT", "Production"), ("KeyVault", "true"), ("Talk", "true"), ("ConnectionStrings__orders-db", "Host=db;Database=orders"),
            ("Platform__Secrets__Store", "azure-key-vault"), ("Platform__Secrets__Address", $"https://{Host}"),
            ("IDENTITY_ENDPOINT", $"{identity.Address}token"), ("IDENTITY_HEADER", "header"),
            ("HTTPS_PROXY", proxy.Address), ("SSL_CERT_FILE", authority));

        service.ExitCode.ShouldBe(0, service.Error);
        service.Output.ShouldContain("the end");
        service.Output.ShouldContain("[redacted]");
        (service.Output + service.Error).ShouldNotContain("4eC39Hq");
        (service.Output + service.Error).ShouldNotContain("s3cr3t");
    }
}
