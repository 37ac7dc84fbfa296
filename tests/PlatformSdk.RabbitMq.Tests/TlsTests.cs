using System.Globalization;
using System.Net.Security;
using Microsoft.Extensions.DependencyInjection;

namespace PlatformSdk.RabbitMq.Tests;

public sealed class TlsTests(SharedBroker broker)
{
    [Fact]
    public async Task A_broker_of_an_unknown_authority_is_refused()
    {
        await using var service = new TestService(Address("127.0.0.1"));

        await Eventually.IsTrueAsync("the reason", async () =>
            (await service.HealthAsync()).Description?.StartsWith("TLS: ", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("127.0.0.1", SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData("localhost", SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch)]
    public async Task The_name_in_the_certificate_is_compared_with_that_of_the_address(string host, SslPolicyErrors expected)
    {
        var errors = SslPolicyErrors.None;
        await using var service = new TestService(Address(host), services: services => services.Configure<QueueOptions>(TestService.Need, options =>
            options.ConfigureConnection = factory => factory.Ssl.CertificateValidationCallback = (_, _, _, found) =>
            {
                errors = found;
                // The test's own authority is not known to the machine.
                return found.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors);
            }));

        await service.PublishAsync(1);

        errors.ShouldBe(expected);
        service.Log.Text.ShouldNotContain("without TLS");
    }

    private string Address(string host) => string.Create(CultureInfo.InvariantCulture,
        $"amqps://{Broker.User}:{Broker.Password}@{host}:{broker.TlsPort}");
}
