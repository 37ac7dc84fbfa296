using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.RabbitMq.Tests;

public sealed class HealthTests(SharedBroker broker)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_broker_that_answers_is_healthy_and_decides_on_readiness(bool consumes)
    {
        await using var service = new TestService(broker.Address(), consumer: consumes ? TestService.Consume : null);
        await service.StartAsync();

        await Eventually.IsTrueAsync("health", async () => (await service.HealthAsync()).Status == HealthStatus.Healthy);

        (await service.HealthAsync()).Tags.ShouldContain("ready");
    }

    [Fact]
    public async Task An_optional_queue_degrades_and_never_decides()
    {
        await using var service = new TestService("amqp://u:leak-me-not@127.0.0.1:1", optional: true);

        await Eventually.IsTrueAsync("the reason", async () =>
            (await service.HealthAsync()).Description == "amqp://127.0.0.1:1/ is unreachable: ConnectionRefused");

        var health = await service.HealthAsync();
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Tags.ShouldNotContain("ready");
    }

    [Fact]
    public async Task A_wrong_password_is_reported_without_it()
    {
        await using var service = new TestService(broker.Address(password: "wrong-leak-me-not"));

        await Eventually.IsTrueAsync("the refusal", async () =>
            (await service.HealthAsync()).Description?.Contains("ACCESS_REFUSED", StringComparison.Ordinal) == true);

        await Eventually.IsTrueAsync("a request for others", () =>
            Task.FromResult(service.Log.Text.Contains("New credentials are requested", StringComparison.Ordinal)));
        service.Log.Text.ShouldNotContain("wrong-leak-me-not");
    }

    /// <summary>It opens the connection, and closes it at once.</summary>
    [Theory]
    [InlineData("no-such-host")]
    [InlineData("%2Fother")]
    [InlineData("with.dots")]
    public async Task A_broker_without_the_virtual_host_is_asked_less_and_less_and_reported_once(string host)
    {
        var begin = Stopwatch.GetTimestamp();
        await using var service = new TestService(broker.Address().TrimEnd('/') + "/" + host);

        await Eventually.IsTrueAsync("four attempts", async () =>
            await service.HealthAsync() is { } && service.Log.Text.Split("Connected to orders-queue").Length > 4);

        // 0.2, 0.4 and 0.8 s, each at least three quarters of it.
        Stopwatch.GetElapsedTime(begin).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        service.Log.Text.Split("orders-queue (publishing) is unavailable").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_need_without_an_address_does_not_stop_the_service_and_says_where_one_comes_from(string? address)
    {
        await using var service = new TestService(address, consumer: TestService.Consume);
        await service.StartAsync();

        await Eventually.IsTrueAsync("the reason", async () => (await service.HealthAsync()).Description
            == "'ConnectionStrings:orders-queue' is not set. Add 'orders-queue' to the secret store, or set 'local' for the need in platform.yaml.");
        service.Rotate(broker.Address());

        await Eventually.IsTrueAsync("the address that came later", async () => (await service.HealthAsync()).Status == HealthStatus.Healthy);
    }

    [Fact]
    public async Task Code_of_the_service_that_cannot_configure_the_connection_is_reported_and_run_again()
    {
        var isMounted = false;
        await using var service = new TestService(broker.Address(), services: services => services.Configure<QueueOptions>(TestService.Need,
            options => options.ConfigureConnection = _ =>
            {
                if (!Volatile.Read(ref isMounted))
                    throw new CryptographicException("The client's certificate is not there.");
            }));

        await Eventually.IsTrueAsync("the reason", async () => (await service.HealthAsync()).Description == "The client's certificate is not there.");
        Volatile.Write(ref isMounted, true);

        await Eventually.IsTrueAsync("the connection", async () => (await service.HealthAsync()).Status == HealthStatus.Healthy);
    }

    [Fact]
    public async Task Connections_without_TLS_outside_of_development_are_one_warning()
    {
        await using var service = new TestService(broker.Address(), consumer: TestService.Consume);
        await service.StartAsync();
        await Eventually.IsTrueAsync("a consumer", () => service.Log.Text.Contains("Consuming the queue", StringComparison.Ordinal));
        await service.PublishAsync(1);

        service.Log.Lines.Count(line => line.Text.Contains("is used without TLS", StringComparison.Ordinal)).ShouldBe(1);
    }
}
