using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry.Logs;

/// <summary>What is said of a request: method, route, status, duration.</summary>
public sealed class RequestLineTests
{
    private const string Category = "PlatformSdk.Requests";

    [Fact]
    public async Task A_request_writes_one_line_with_the_route_and_neither_path_nor_query_nor_body()
    {
        using var log = new LogSink();
        await using var service = await StartAsync(log);

        await service.Client.GetAsync("/orders/alice@example.com?token=t0ken");
        await service.Client.PostAsync("/fails", new StringContent("b0dy"));
        await service.Client.GetAsync("/nowhere");

        var lines = log.Lines.Where(line => line.Category == Category).ToList();
        lines.Select(line => line.Level).ShouldBe([LogLevel.Information, LogLevel.Warning, LogLevel.Information]);
        lines[0].Text.ShouldMatch(@"^GET /orders/\{id\} 200 in \d+\.\d ms$");
        lines[1].Text.ShouldStartWith("POST /fails 500 in ");
        lines[2].Text.ShouldStartWith("GET (no route) 404 in ");
        var all = string.Join('\n', log.Lines);
        all.ShouldNotContain("t0ken");
        all.ShouldNotContain("b0dy");
        lines.ShouldAllBe(line => !line.Text.Contains("alice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/order/alice@example.com")]
    [InlineData("/throws?token=t0ken")]
    [InlineData("/log")]
    public async Task The_scope_of_the_host_adds_no_path_to_a_line(string path)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process =
            ServiceProcess.Start([.. collector.Variables(), new("Platform__Telemetry__Logs", "both"),
            new("Logging__LogLevel__PlatformSdk.Requests", "Information")]);
        using var client = await process.ClientAsync();

        await client.PostAsync(path, null);
        await client.GetAsync(path);

        var line = await process.FindAsync("the line", line => line.Contains("\"PlatformSdk.Requests\"", StringComparison.Ordinal)
            && line.Contains("GET ", StringComparison.Ordinal) ? line : null);
        line.ShouldNotContain("RequestPath");
        line.ShouldContain("RequestId");
        var record = await Eventually.GetAsync("the record", () => collector.Received.Logs.FirstOrDefault(log => log.Scope.Name == Category));
        record.Record.ToString().ShouldNotContain("RequestPath");
    }

    [Fact]
    public async Task A_probe_writes_no_line()
    {
        using var log = new LogSink();
        await using var service = await StartAsync(log);

        await service.Client.GetAsync("/health/live");
        await service.Client.GetAsync("/health/ready");

        log.Lines.ShouldNotContain(line => line.Category == Category);
    }

    [Fact]
    public async Task The_log_level_turns_request_lines_off()
    {
        using var log = new LogSink();
        await using var service = await StartAsync(log, [new("Logging:LogLevel:PlatformSdk.Requests", "None")]);

        await service.Client.GetAsync("/orders/1");

        log.Lines.ShouldNotContain(line => line.Category == Category);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("Information", true)]
    public async Task Where_spans_leave_the_process_the_log_has_failures_only_unless_asked_for_more(string? level, bool all)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        using var log = new LogSink();
        await using var service = await StartAsync(log, [.. collector.Variables(), new("Logging:LogLevel:PlatformSdk.Requests", level)]);

        await service.Client.GetAsync("/orders/1");
        await service.Client.PostAsync("/fails", null);

        await Eventually.IsTrueAsync("the failure", () => log.Lines.Any(line => line is { Category: Category, Level: LogLevel.Warning }));
        log.Lines.Any(line => line is { Category: Category, Level: LogLevel.Information }).ShouldBe(all);
    }

    [Fact]
    public async Task On_the_console_request_lines_follow_the_rule_of_the_other_lines()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process = ServiceProcess.Start([.. collector.Variables(), new("Logging__LogLevel__PlatformSdk.Requests", "Information")]);
        using var client = await process.ClientAsync();

        await client.GetAsync("/order");
        await client.GetAsync("/throws");

        await process.FindAsync("the failure", line => line.Contains("GET /throws 500", StringComparison.Ordinal) ? line : null);
        await Eventually.IsTrueAsync("both at the collector", () => collector.Received.Logs.Count(log => log.Scope.Name == Category) == 2);
        process.Output.ShouldNotContain("GET /order 200");
    }

    private static Task<RunningService> StartAsync(LogSink log, IEnumerable<KeyValuePair<string, string?>>? settings = null) =>
        RunningService.StartAsync(settings, build: builder => builder.Logging.AddProvider(log), map: app =>
    {
        app.MapGet("/orders/{id}", (string id) => id.Length);
        app.MapPost("/fails", IResult () => throw new InvalidOperationException("no stock"));
    });
}
