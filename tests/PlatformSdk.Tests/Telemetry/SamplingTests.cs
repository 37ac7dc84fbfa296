using System.Diagnostics;
using System.Runtime.InteropServices;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry;

public sealed class SamplingTests
{
    [Theory]
    [InlineData("parentbased_traceidratio", "0", 0)]
    [InlineData("parentbased_traceidratio", "1", 20)]
    [InlineData("always_off", null, 0)]
    public async Task The_standard_variables_decide_how_much_is_traced(string sampler, string? argument, int spans)
    {
        // As the development page of another service in this process: it hears every client, and records nothing.
        using var listener = new ActivityListener { ShouldListenTo = static _ => true, Sample = static (ref _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(listener);
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process =
            ServiceProcess.Start([.. collector.Variables(), new("OTEL_TRACES_SAMPLER", sampler), new("OTEL_TRACES_SAMPLER_ARG", argument),
            new("Platform__Shutdown__Drain", "0")]);
        using var client = await process.ClientAsync();
        for (var i = 0; i < 20; i++)
            await client.GetAsync("/order");

        process.Signal(PosixSignal.SIGTERM);

        (await process.ExitCodeAsync()).ShouldBe(0);
        collector.Received.Spans.Count(span => span.Name == "GET /order").ShouldBe(spans);
    }
}
