using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry;

[Collection(Collections.Alone)]
public sealed class OwnMetricTests
{
    [Fact]
    public async Task Versions_checks_retries_and_circuits_are_measured_beside_what_dotnet_measures()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var flaky = await StubServer.AnsweringAsync(503, 200);
        await using var service = await RunningService.StartAsync([.. collector.Variables(), new("Platform:HttpClient:RetryDelay", "1ms")],
            map => map.MapGet("/", (IHttpClientFactory clients) => clients.CreateClient("flaky").GetStringAsync(flaky.Address)),
            builder => builder.Services.AddHealthChecks().AddCheck("disk", () => HealthCheckResult.Degraded("nearly full")));
        await service.Client.GetStringAsync("/");

        (await PointAsync("platform.build_info", "dotnet.version", Environment.Version.ToString())).ShouldBe(1);
        (await PointAsync("platform.health.check.status", "check", "disk")).ShouldBe(0.5);
        (await PointAsync("platform.health.check.duration", "check", "disk")).ShouldBeGreaterThan(0);
        (await PointAsync("platform.http.client.retries", "client", "flaky")).ShouldBe(1);
        (await PointAsync("platform.http.client.circuit.state", "client", "flaky")).ShouldBe(0);
        (await PointAsync("http.server.request.duration", "http.route", "/")).ShouldBeGreaterThan(0);
        (await PointAsync("http.client.request.duration", "server.address", "127.0.0.1")).ShouldBeGreaterThan(0);
        foreach (var metric in new[] { "kestrel.active_connections", "dotnet.gc.collections" })
            await Eventually.IsTrueAsync(metric, () => collector.Received.Metrics.Any(received => received.Name == metric));

        Task<double> PointAsync(string metric, string tag, string value) =>
            Eventually.GetAsync<object>($"{metric} with {tag}={value}", () => collector.Received.Metrics
            .Where(received => received.Name == metric).SelectMany(received => received.Points)
            .Where(point => Equals(point.Tags.GetValueOrDefault(tag), value)).Select(point => (object)point.Value).FirstOrDefault())
            .ContinueWith(found => (double)found.Result, TaskScheduler.Default);
    }
}
