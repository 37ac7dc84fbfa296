using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using PlatformSdk.S3;

namespace PlatformSdk.Stores.Tests.Buckets;

/// <summary>A server whose certificate an authority of the user's own has signed; it answers everything with 200.</summary>
public sealed class BucketTlsTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task Any_authority_of_the_secret_is_trusted(bool first, bool second)
    {
        using var certificate = TestCertificate.Create();
        using var other = TestCertificate.Create();
        await using var server = await ServeAsync(certificate);
        string[] bundle =
            [(first ? certificate : other).ExportCertificatePem(), .. second ? [certificate.ExportCertificatePem()] : Array.Empty<string>()];
        await using var service = Files.With(AddressOf(server), ($"Secrets:{Files.Need}:ca.crt", string.Join('\n', bundle)));

        (await service.CheckAsync(Files.Need)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_refused_with_the_reason()
    {
        using var certificate = TestCertificate.Create();
        using var other = TestCertificate.Create();
        await using var server = await ServeAsync(certificate);
        await using var service = Files.With(AddressOf(server), ($"Secrets:{Files.Need}:ca.crt", other.ExportCertificatePem()));

        var refused = await service.CheckAsync(Files.Need);

        refused.Status.ShouldBe(HealthStatus.Unhealthy);
        refused.Description.ShouldNotBeNull().ShouldContain("certificate", Case.Insensitive);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", 1)]
    [InlineData("https://127.0.0.1:1", 0)]
    public async Task An_endpoint_without_encryption_is_reported_once(string endpoint, int lines)
    {
        await using var service = Files.With($"Endpoint={endpoint};Bucket=files;AccessKey=a;SecretKey=b");

        service.Get<Bucket>(Files.Need);
        service.Set(($"ConnectionStrings:{Files.Need}", $"Endpoint={endpoint};Bucket=files;AccessKey=c;SecretKey=d"));

        service.Log.Lines.Count(line => line.Text.Contains("without TLS", StringComparison.Ordinal)).ShouldBe(lines);
    }

    private static string AddressOf(WebApplication server) => $"Endpoint={server.Urls.Single()};Bucket=files;AccessKey=a;SecretKey=b";

    private static async Task<WebApplication> ServeAsync(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var server = builder.Build();
        server.MapFallback(() => Results.Ok());
        await server.StartAsync();
        return server;
    }
}
