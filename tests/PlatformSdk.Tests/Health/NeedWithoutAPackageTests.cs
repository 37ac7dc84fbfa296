using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Health;

/// <summary>All that can be said of such a need is whether its port answers.</summary>
public sealed class NeedWithoutAPackageTests
{
    [Theory]
    [InlineData("postgres", "Host=127.0.0.1;Port={0};Username=u;Password=s3cret")]
    [InlineData("redis", "127.0.0.1:{0},password=s3cret")]
    [InlineData("bucket", "http://127.0.0.1:{0}")]
    [InlineData("queue", "amqp://guest:s3cret@127.0.0.1:{0}/vhost")]
    public async Task A_data_store_decides_on_readiness(string type, string address)
    {
        using var store = new TcpListener(IPAddress.Loopback, 0);
        store.Start();
        var port = ((IPEndPoint)store.LocalEndpoint).Port;
        await using var service = await StartAsync(new PlatformNeed("store", type), string.Format(null, address, port));
        // On a busy machine one of the checks, which come ten times a second here, may be too late.
        await Eventually.IsTrueAsync("it is ready", async () => await service.StatusAsync("/health/ready") == HttpStatusCode.OK);

        store.Stop();

        await Eventually.IsTrueAsync("readiness fails", async () => await service.StatusAsync("/health/ready") == HttpStatusCode.ServiceUnavailable);
        var details = await DetailsAsync(service);
        details.ShouldContain($"127.0.0.1:{port} is unreachable");
        details.ShouldNotContain("s3cret");
    }

    [Theory]
    [InlineData("redis", true)]
    [InlineData("service", false)]
    [InlineData("external", false)]
    public async Task What_is_optional_or_another_service_only_degrades_the_details(string type, bool optional)
    {
        await using var service = await StartAsync(new PlatformNeed("other", type) { Optional = optional }, $"http://127.0.0.1:{FreePort.Next()}");

        (await service.StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(await DetailsAsync(service)).RootElement.GetProperty("status").GetString().ShouldBe("Degraded");
    }

    [Fact]
    public async Task A_need_without_an_address_says_where_to_put_one()
    {
        await using var service = await RunningService.StartAsync(environment: "Development",
            description: RunningService.Description with { Needs = [new PlatformNeed("orders-db", "postgres")] });

        (await service.StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await DetailsAsync(service)).ShouldContain("'ConnectionStrings:orders-db' is not set");
    }

    private static Task<RunningService> StartAsync(PlatformNeed need, string address) =>
        RunningService.StartAsync([new("Platform:Health:Period", "100ms")],
        description: RunningService.Description with { Needs = [need with { Local = address }] }, environment: "Development");

    private static async Task<string> DetailsAsync(RunningService service) =>
        await (await service.Client.GetAsync("/health")).Content.ReadAsStringAsync();
}
