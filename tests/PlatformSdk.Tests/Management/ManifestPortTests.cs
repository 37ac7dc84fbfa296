using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Processes;
using PlatformSdk.Tests.Running;
using PlatformSdk.Web;

namespace PlatformSdk.Tests.Management;

/// <summary>The manifest sends requests to a port, and the process listens elsewhere.</summary>
public sealed class ManifestPortTests
{
    [Theory]
    [InlineData("--urls=http://localhost:{other}", "is closed")]
    [InlineData("--urls=http://127.0.0.1:{port}", "loopback")]
    [InlineData("--Kestrel:Endpoints:Main:Url=http://*:{other}", "is closed")]
    [InlineData("--HTTP_PORTS={other}", "is closed")]
    public async Task With_the_manifests_port_closed_the_process_is_unready_and_says_why(string argument, string reason)
    {
        var (port, other, management) = (FreePort.Next(), FreePort.Next(), FreePort.Next());
        await using var process =
            Start(port, management,
            argument.Replace("{port}", $"{port}", StringComparison.Ordinal).Replace("{other}", $"{other}", StringComparison.Ordinal));
        await process.AddressAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{management}") };

        await Eventually.IsTrueAsync("the reason is there",
            async () => (await client.GetStringOfAnyAsync("/health")).Contains(reason, StringComparison.Ordinal));
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetStringOfAnyAsync("/health")).ShouldContain($"port {port}");
        await process.FindAsync("the log has it", line => line.Contains("platform.port", StringComparison.Ordinal)
            && line.Contains(reason, StringComparison.Ordinal) ? line : null);
    }

    [Theory]
    [InlineData("--Kestrel:Endpoints:Main:Url=http://*:{other}")]
    [InlineData("--Kestrel:Endpoints:Main:Url=http://[::1]:{port}")]
    [InlineData("--urls=http://127.0.0.1:{port}")]
    public async Task With_the_manifests_port_closed_the_process_is_not_ready_for_a_moment_either(string argument)
    {
        var (port, other, management) = (FreePort.Next(), FreePort.Next(), FreePort.Next());
        await using var process =
            Start(port, management,
            argument.Replace("{port}", $"{port}", StringComparison.Ordinal).Replace("{other}", $"{other}", StringComparison.Ordinal), period: "10m");
        await process.AddressAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{management}") };

        await Eventually.IsTrueAsync("it has started", async () => (await client.GetAsync("/health/startup")).IsSuccessStatusCode);

        // The first result is the only one.
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await Eventually.IsTrueAsync("the reason is there",
            async () => (await client.GetStringOfAnyAsync("/health")).Contains($"sends requests to port {port} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--urls=http://*:{port}")]
    [InlineData("--Kestrel:Endpoints:Main:Url=http://[::]:{port}")]
    [InlineData("--unrelated=1")]
    public async Task A_process_that_listens_on_the_manifests_port_is_ready_however_it_was_told(string argument)
    {
        var (port, management) = (FreePort.Next(), FreePort.Next());
        await using var process = Start(port, management, argument.Replace("{port}", $"{port}", StringComparison.Ordinal));
        await process.AddressAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{management}") };

        await Eventually.IsTrueAsync("it is ready", async () => (await client.GetAsync("/health/ready")).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("8080", "http://[::]:8080", HealthStatus.Healthy)]
    [InlineData("8080", "http://0.0.0.0:8080", HealthStatus.Healthy)]
    [InlineData("8080", "http://10.1.2.3:8080", HealthStatus.Healthy)]
    [InlineData("8080", "https://[::]:8443 http://*:8080", HealthStatus.Healthy)]
    [InlineData("", "http://localhost:5000", HealthStatus.Healthy)]
    [InlineData("8080", "https://[::]:8080", HealthStatus.Unhealthy)]
    [InlineData("8080", "https://[::]:8443", HealthStatus.Unhealthy)]
    [InlineData("8080", "http://localhost:8080", HealthStatus.Unhealthy)]
    [InlineData("8080", "http://[::1]:8080", HealthStatus.Unhealthy)]
    [InlineData("8080", "http://[::]:80", HealthStatus.Unhealthy)]
    [InlineData("8080;9090", "http://[::]:8080", HealthStatus.Unhealthy)]
    [InlineData("8080", "http://unix:/tmp/kestrel.sock", HealthStatus.Unhealthy)]
    [InlineData("8080", "", HealthStatus.Unhealthy)]
    public void The_manifests_port_is_known_to_be_open_or_closed(string ports, string addresses, HealthStatus expected)
        => PortCheck.Check(ports, addresses.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Status.ShouldBe(expected);

    private static ChildProcess Start(int port, int management, string argument, string period = "200ms") =>
        ChildProcess.StartAssembly(typeof(Program).Assembly.Location, [argument],
        [new("ASPNETCORE_HTTP_PORTS", $"{port}"), new("Platform__ManagementPort", $"{management}"), new("Platform__Health__Period", period)]);
}
