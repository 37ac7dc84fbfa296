using System.Net;
using System.Runtime.InteropServices;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Processes;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Shutdown;

public sealed class SignalTests
{
    private static readonly KeyValuePair<string, string?> s_longDrain = new("Platform__Shutdown__Drain", "9m");

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task While_draining_readiness_fails_liveness_holds_and_clients_are_told_to_leave(Compilation compilation)
    {
        var management = FreePort.Next();
        await using var process = await ServiceProcess.StartAsync(compilation, [s_longDrain, new("Platform__ManagementPort", $"{management}")]);
        var address = await process.AddressAsync();
        using var client = new HttpClient();

        (await client.GetAsync(address)).Headers.ConnectionClose.ShouldNotBe(true);
        process.Signal(PosixSignal.SIGTERM);
        await Eventually.IsTrueAsync("readiness fails",
            async () => (await client.GetAsync($"http://127.0.0.1:{management}/health/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);

        (await client.GetAsync($"http://127.0.0.1:{management}/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var served = await client.GetAsync(address);
        served.StatusCode.ShouldBe(HttpStatusCode.OK);
        served.Headers.ConnectionClose.ShouldBe(true);
        process.HasExited.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task A_second_SIGTERM_ends_the_drain_and_hosted_services_still_get_their_time(Compilation compilation)
    {
        await using var process = await ServiceProcess.StartAsync(compilation, [s_longDrain]);
        await process.AddressAsync();

        process.Signal(PosixSignal.SIGTERM);
        await process.FindAsync("it drains", line => line.Contains("Draining for", StringComparison.Ordinal) ? line : null);
        process.Signal(PosixSignal.SIGTERM);

        (await process.ExitCodeAsync()).ShouldBe(0);
        process.Output.ShouldContain("SlowToStop has ended its work");
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task Ctrl_C_does_not_wait_for_load_balancers(Compilation compilation)
    {
        await using var process = await ServiceProcess.StartAsync(compilation, [s_longDrain]);
        await process.AddressAsync();

        process.Signal(PosixSignal.SIGINT);

        (await process.ExitCodeAsync()).ShouldBe(0);
        process.Output.ShouldNotContain("Draining");
    }

    [Fact]
    public async Task On_a_laptop_there_is_nobody_to_wait_for()
    {
        await using var process = ServiceProcess.Start([new("ASPNETCORE_ENVIRONMENT", "Development")]);
        await process.AddressAsync();

        process.Signal(PosixSignal.SIGTERM);

        (await process.ExitCodeAsync()).ShouldBe(0);
        process.Output.ShouldNotContain("Draining");
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task The_last_telemetry_leaves_before_the_end(Compilation compilation)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process =
            await ServiceProcess.StartAsync(compilation,
            [.. collector.Variables(), new("OTEL_BSP_SCHEDULE_DELAY", "600000"), new("OTEL_BLRP_SCHEDULE_DELAY", "600000"),
            new("OTEL_METRIC_EXPORT_INTERVAL", "600000"), new("Platform__Shutdown__Drain", "0")]);
        using var client = await process.ClientAsync();
        await client.GetAsync("/order");

        process.Signal(PosixSignal.SIGTERM);

        (await process.ExitCodeAsync()).ShouldBe(0);
        collector.Received.Spans.ShouldContain(span => span.Name == "GET /order");
        collector.Received.Metrics.ShouldContain(metric => metric.Name == "http.server.request.duration");
        collector.Received.Logs.ShouldContain(log => log.Body == "SlowToStop has ended its work");
    }

    [Fact]
    public async Task A_collector_that_hangs_does_not_hold_up_the_end()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        collector.Fault.Now = CollectorFault.Kind.Hang;
        await using var process =
            ServiceProcess.Start([.. collector.Variables(), new("Platform__Shutdown__Drain", "0"),
            new("Platform__Telemetry__FlushTimeout", "200ms")]);
        using var client = await process.ClientAsync();
        await client.GetAsync("/order");
        await Eventually.IsTrueAsync("an export hangs", () => collector.Received.Requests > 0);

        process.Signal(PosixSignal.SIGTERM);

        // Its own limit is the grace period's margin; a hang would be the exporter's 10 s and more.
        using var margin = new CancellationTokenSource(TimeSpan.FromSeconds(Contract.RuntimeDefaults.GraceMarginSeconds));
        (await process.ExitCodeAsync().WaitAsync(margin.Token)).ShouldBe(0);
    }
}
