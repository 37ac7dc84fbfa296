using System.Text.Json;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Processes;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry.Logs;

public sealed class LogDestinationTests
{
    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task Without_a_collector_each_line_on_the_console_is_one_JSON_object_with_the_trace_of_its_request(Compilation compilation)
    {
        await using var process = await ServiceProcess.StartAsync(compilation);
        await LogAsync(process);

        var line = await process.FindAsync("the line", line => line.Contains("Looked at order 17", StringComparison.Ordinal) ? line : null);

        var json = JsonDocument.Parse(line).RootElement;
        json.GetProperty("level").GetString().ShouldBe("info");
        json.GetProperty("message").GetString().ShouldBe("Looked at order 17");
        json.GetProperty("category").GetString().ShouldEndWith("Order");
        json.GetProperty("attributes").GetProperty("Id").GetInt32().ShouldBe(17);
        json.GetProperty("attributes").GetProperty("RequestPath").GetString().ShouldBe("/log");
        json.GetProperty("trace_id").GetString()!.Length.ShouldBe(32);
        json.GetProperty("span_id").GetString()!.Length.ShouldBe(16);
        process.Lines.ShouldAllBe(one => JsonDocument.Parse(one, default).RootElement.ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public async Task An_exception_stays_on_its_line()
    {
        await using var process = ServiceProcess.Start();
        using var client = await process.ClientAsync();
        await client.GetAsync("/throws");

        var line = await process.FindAsync("the exception", line => line.Contains("no stock", StringComparison.Ordinal) ? line : null);

        JsonDocument.Parse(line).RootElement.GetProperty("exception").GetString()!.ShouldContain("System.InvalidOperationException: no stock");
    }

    [Fact]
    public async Task On_a_laptop_the_console_is_for_people()
    {
        await using var process = ServiceProcess.Start([new("ASPNETCORE_ENVIRONMENT", "Development")]);
        await LogAsync(process);

        await process.FindAsync("the line", line => line.Contains("Looked at order 17", StringComparison.Ordinal) && !line.StartsWith('{')
            ? line
            : null);
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task With_a_collector_the_console_keeps_lifecycle_and_warnings_and_says_first_where_the_rest_is(Compilation compilation)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process = await ServiceProcess.StartAsync(compilation, collector.Variables());
        await LogAsync(process);

        await process.FindAsync("the warning", line => line.Contains("Order 17 is late", StringComparison.Ordinal) ? line : null);
        await Eventually.IsTrueAsync("both lines at the collector", () => collector.Received.Logs.Any(log => log.Body == "Looked at order 17")
            && collector.Received.Logs.Any(log => log.Body == "Order 17 is late"));

        process.Lines[0].ShouldContain($"Logs are sent to {collector.Http}v1/logs over OTLP");
        process.Lines[0].ShouldContain("Platform__Telemetry__Logs=both");
        process.Output.ShouldContain("Now listening on");
        process.Output.ShouldNotContain("Looked at order 17");
    }

    [Fact]
    public async Task Both_means_both()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process = ServiceProcess.Start([.. collector.Variables(), new("Platform__Telemetry__Logs", "both")]);
        await LogAsync(process);

        await process.FindAsync("the line", line => line.Contains("Looked at order 17", StringComparison.Ordinal) ? line : null);
        await Eventually.IsTrueAsync("the line at the collector", () => collector.Received.Logs.Any(log => log.Body == "Looked at order 17"));
    }

    [Fact]
    public async Task Console_means_that_no_log_leaves_while_traces_do()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process = ServiceProcess.Start([.. collector.Variables(), new("Platform__Telemetry__Logs", "console")]);
        await LogAsync(process);

        await process.FindAsync("the line", line => line.Contains("Looked at order 17", StringComparison.Ordinal) ? line : null);
        await Eventually.IsTrueAsync("the span", () => collector.Received.Spans.Any(span => span.Name == "GET /log"));
        collector.Received.Logs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task While_export_fails_the_console_has_everything_and_goes_quiet_again_afterwards(Compilation compilation)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        collector.Fault.Now = CollectorFault.Kind.Unavailable;
        await using var process = await ServiceProcess.StartAsync(compilation, collector.Variables());
        await process.FindAsync("the failure is told", line => line.Contains("The console shows every line", StringComparison.Ordinal)
            ? line
            : null);

        await LogAsync(process);
        await process.FindAsync("the line", line => line.Contains("Looked at order 17", StringComparison.Ordinal) ? line : null);

        collector.Fault.Now = CollectorFault.Kind.None;
        await LogAsync(process);
        await process.FindAsync("the recovery is told", line => line.Contains("The console shows only lifecycle", StringComparison.Ordinal)
            && line.Contains("are exported to", StringComparison.Ordinal) ? line : null);
        // The console keeps the order: whatever came before the recovery is there.
        var before = Count(process);
        await LogAsync(process);
        await Eventually.IsTrueAsync("the line at the collector", () => collector.Received.Logs.Any(log => log.Body == "Looked at order 17"));
        Count(process).ShouldBe(before);
    }

    [Fact]
    public async Task What_the_user_sets_for_the_console_wins()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process = ServiceProcess.Start([.. collector.Variables(), new("Logging__Console__LogLevel__Orders", "Information")]);
        await LogAsync(process);

        await process.FindAsync("the line", line => line.Contains("Looked at order 17", StringComparison.Ordinal) ? line : null);
    }

    private static async Task LogAsync(ChildProcess process)
    {
        using var client = await process.ClientAsync();
        (await client.GetStringAsync("/log")).ShouldBe("logged");
    }

    private static int Count(ChildProcess process) => process.Lines.Count(line => line.Contains("Looked at order 17", StringComparison.Ordinal));
}
