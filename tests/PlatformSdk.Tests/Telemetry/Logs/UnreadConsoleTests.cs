using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry.Logs;

/// <summary>A stream that takes no more lines: requests go on, what is lost is counted, and the end comes when it is asked for.</summary>
public sealed partial class UnreadConsoleTests
{
    private const int Requests = 2_000;
    private static readonly string s_long = new('x', 6_000);

    [Theory]
    [InlineData("Logging__Console__LogToStandardErrorThreshold", "None")]
    [InlineData("Logging__Console__LogToStandardErrorThreshold", "Trace")]
    [InlineData("Logging__Console__FormatterName", "simple")]
    public async Task While_nobody_reads_requests_are_answered_and_SIGTERM_ends_the_process(string setting, string value)
    {
        await using var process = await UnreadProcess.StartAsync(new KeyValuePair<string, string?>(setting, value));

        await SayAsync(process, Requests);
        (await process.Client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
        process.Terminate();

        (await process.ExitCodeAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("> /dev/full")]
    [InlineData("> /dev/full 2>&1")]
    [InlineData(">&-")]
    public async Task A_full_disk_and_a_closed_stream_stop_no_request_either(string redirection)
    {
        await using var process = await UnreadProcess.StartAsync(redirection);

        await SayAsync(process, 200);
        process.Terminate();

        (await process.ExitCodeAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_reader_that_comes_back_gets_whole_lines_and_the_number_of_those_that_are_lost()
    {
        await using var process = await UnreadProcess.StartAsync();
        await SayAsync(process, Requests);

        var (said, lost) = (0, 0);
        while (lost == 0)
        {
            var line = (await process.Output.ReadLineAsync()).ShouldNotBeNull();
            var message = JsonDocument.Parse(line).RootElement.GetProperty("message").GetString()!;
            said += message.StartsWith("Said ", StringComparison.Ordinal) ? 1 : 0;
            if (Lost().Match(message) is { Success: true } report)
                lost = int.Parse(report.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        said.ShouldBeInRange(1, Requests - 1);
        // Other lines are lost as well: those on requests.
        (said + lost).ShouldBeGreaterThanOrEqualTo(Requests);
    }

    [Fact]
    public async Task The_collector_is_told_and_the_loss_is_a_metric()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process = await UnreadProcess.StartAsync([.. collector.Variables(), new("Platform__Telemetry__Logs", "both")]);

        await SayAsync(process, Requests);

        await Eventually.IsTrueAsync("a line tells of it",
            () => collector.Received.Logs.Any(log => log.Body.Contains("Nothing reads standard output", StringComparison.Ordinal)));
        await Eventually.IsTrueAsync("it is counted", () => collector.Received.Metrics.Where(metric => metric.Name == "platform.telemetry.dropped")
            .SelectMany(metric => metric.Points).Any(point => Equals(point.Tags.GetValueOrDefault("signal"), "console") && point.Value > 0));
    }

    private static Task SayAsync(UnreadProcess process, int times)
        => Parallel.ForAsync(0, times,
            async (_, cancellation) => (await process.Client.GetAsync($"/say?what={s_long}", cancellation)).EnsureSuccessStatusCode());

    [GeneratedRegex("^([0-9]+) log lines were dropped")]
    private static partial Regex Lost();
}
