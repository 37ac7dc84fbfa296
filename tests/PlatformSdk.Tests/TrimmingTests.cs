using System.Runtime.InteropServices;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Tests;

/// <summary>Publishes the test service trimmed, every warning an error, and runs what came out with everything on.</summary>
public sealed class TrimmingTests
{
    [Fact]
    public async Task A_trimmed_service_publishes_without_a_warning_and_works()
    {
        var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../PlatformSdk.Tests.Service"));
        using var temporary = new TemporaryFolder();
        var folder = temporary.PathOf("published");
        await using (var publish =
            ChildProcess.Start("dotnet",
            ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishTrimmed=true", "-p:TrimMode=full",
            "-p:TrimmerSingleWarn=false", "-warnaserror", "-nodeReuse:false", "-o", folder, $"-p:ArtifactsPath={temporary.PathOf("artifacts")}"], [],
                project))
        {
            (await publish.ExitCodeAsync(TimeSpan.FromMinutes(5))).ShouldBe(0, publish.Output);
            publish.Output.ShouldNotContain("warning IL");
        }
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service = ChildProcess.Start(Path.Combine(folder, "PlatformSdk.Tests.Service"), ["--urls", "http://127.0.0.1:0"],
            [.. collector.Variables(), new("Platform__Shutdown__Drain", "0")], folder);
        using var client = new HttpClient { BaseAddress = await service.AddressAsync() };

        (await client.GetStringAsync("/order")).ShouldBe("""{"id":17,"state":"open"}""");
        (await client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
        await client.GetAsync("/throws");
        service.Signal(PosixSignal.SIGTERM);

        (await service.ExitCodeAsync()).ShouldBe(0, service.Output);
        collector.Received.Spans.ShouldContain(span => span.Name == "GET /order");
        collector.Received.Spans.ShouldContain(span => span.Name == "GET /throws" && span.Span.Events.Count == 1);
        collector.Received.Metrics.ShouldContain(metric => metric.Name == "platform.build_info");
    }
}
