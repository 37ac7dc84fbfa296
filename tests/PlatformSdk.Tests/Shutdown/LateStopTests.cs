using System.Runtime.InteropServices;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Shutdown;

/// <summary>A request that outlives the time for a stop: the hosted services behind the server find their token cancelled.</summary>
public sealed class LateStopTests
{
    [Theory]
    [InlineData("sleep", PosixSignal.SIGTERM)]
    [InlineData("wait", PosixSignal.SIGTERM)]
    [InlineData("lock", PosixSignal.SIGINT)]
    public async Task A_stop_that_takes_too_long_is_one_line_that_names_the_service_and_exit_code_1(string how, PosixSignal signal)
    {
        await using var process = ServiceProcess.Start([new("Platform__Shutdown__Drain", "0s")], "--shutdownTimeoutSeconds=1");
        using var client = await process.ClientAsync();
        var request = client.GetAsync($"/block?milliseconds=300000&how={how}");
        await process.FindAsync("the request is under way", line => line.Contains("Said blocking", StringComparison.Ordinal) ? line : null);

        process.Signal(signal);

        (await process.ExitCodeAsync()).ShouldBe(1, process.Output);
        process.Lines.Where(line => line == "'orders' did not stop within shutdownTimeoutSeconds; cancelled: Orders.SlowToStop.StopAsync")
            .ShouldHaveSingleItem(process.Output);
        process.Output.ShouldNotContain("Unhandled exception");
        process.Output.ShouldNotContain("   at ");
        await Should.ThrowAsync<HttpRequestException>(request);
    }
}
