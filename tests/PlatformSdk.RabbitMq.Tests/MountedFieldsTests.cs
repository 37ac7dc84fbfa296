using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PlatformSdk.RabbitMq.Tests;

/// <summary>The Secret of an operator, mounted as files with the parts of a connection.</summary>
public sealed class MountedFieldsTests(SharedBroker broker)
{
    [Fact]
    public async Task The_parts_that_an_operator_leaves_are_a_connection()
    {
        using var files = new TemporaryFolder();
        await using var service = With(files, null, ("host", "127.0.0.1"), ("port", Text(broker.Port)), ("username", Broker.User),
            ("password", Broker.Password));

        await service.PublishAsync(1);

        (await TestService.LengthAsync(broker, service.Queue)).ShouldBe(1u);
    }

    [Fact]
    public async Task A_user_of_an_operator_reaches_the_virtual_host_of_the_configuration()
    {
        using var files = new TemporaryFolder();
        var virtualHost = Broker.Name("shop/orders");
        await broker.ControlAsync("add_vhost", virtualHost);
        await broker.ControlAsync("set_permissions", "-p", virtualHost, Broker.User, ".*", ".*", ".*");
        await using var service = With(files, $"amqp://127.0.0.1:{Text(broker.Port)}/{Uri.EscapeDataString(virtualHost)}",
            ("username", Broker.User), ("password", Broker.Password));

        await service.PublishAsync(1);

        (await broker.ControlAsync("list_queues", "-p", virtualHost, "name")).ShouldContain(service.Queue);
    }

    [Fact]
    public async Task With_ca_crt_the_connection_has_TLS_and_the_broker_is_verified()
    {
        using var files = new TemporaryFolder();
        await using var service = With(files, null, ("host", "127.0.0.1"), ("port", Text(broker.TlsPort)), ("username", Broker.User),
            ("password", Broker.Password), ("ca.crt", broker.Authority));

        await service.PublishAsync(1);

        (await service.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
        service.Log.Text.ShouldNotContain("without TLS");
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost", false)]
    public async Task A_broker_of_another_authority_or_another_name_is_refused(string host, bool isOther)
    {
        using var files = new TemporaryFolder();
        using var other = TestCertificate.Create();
        await using var service = With(files, null, ("host", host), ("port", Text(broker.TlsPort)), ("username", Broker.User),
            ("password", Broker.Password), ("ca.crt", isOther ? other.ExportCertificatePem() : broker.Authority));

        await Eventually.IsTrueAsync("the reason", async () =>
            (await service.HealthAsync()).Description?.StartsWith("TLS: ", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_file_of_authorities_without_a_certificate_stops_the_start()
    {
        using var files = new TemporaryFolder();
        await using var service = With(files, "amqps://127.0.0.1", ("ca.crt", "leak-me-not"));

        (await Should.ThrowAsync<OptionsValidationException>(service.StartAsync())).Message
            .ShouldBe($"'Secrets:{TestService.Need}:ca.crt' has no certificate in PEM form.");
    }

    private static TestService With(TemporaryFolder files, string? address, params (string Field, string Value)[] fields)
    {
        var folder = Directory.CreateDirectory(Path.Combine(files.Path, TestService.Need)).FullName;
        foreach (var (field, value) in fields)
            File.WriteAllText(Path.Combine(folder, field), value);
        return new(address, settings: new Dictionary<string, string?>
        {
            ["Platform:Secrets:Store"] = "files",
            ["Platform:Secrets:Path"] = files.Path,
        });
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
