using System.Net;
using System.Text.RegularExpressions;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Audit;

/// <summary>Audit records while standard output is not read: kept, refused aloud, or with the collector, and never just gone.</summary>
public sealed partial class UnreadAuditTests
{
    private static readonly string s_long = new('x', 4_000);

    [Fact]
    public async Task Every_record_that_was_not_refused_is_written_once_somebody_reads_though_log_lines_are_dropped()
    {
        await using var process = await UnreadProcess.StartAsync();
        await Parallel.ForAsync(0, 1_500, async (_, cancellation) => await process.Client.GetAsync($"/say?what={s_long}", cancellation));

        var taken = await RecordUntilRefusedAsync(process);

        var found = new HashSet<string>();
        while (!taken.IsSubsetOf(found))
        {
            var line = (await process.Output.ReadLineAsync()).ShouldNotBeNull();
            if (line.Contains("platform.audit.action", StringComparison.Ordinal))
                found.Add(Number().Match(line).Groups[1].Value);
        }
        (await process.Client.GetAsync("/audit?id=again-")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_collector_that_takes_them_is_enough()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process = await UnreadProcess.StartAsync([.. collector.Variables(), new("OTEL_BLRP_SCHEDULE_DELAY", "10")]);

        for (var i = 0; i < 2_500; i++)
            (await process.Client.GetAsync($"/audit?id={i}-{s_long}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually.IsTrueAsync("all have arrived", () => collector.Received.Logs.Count(log => log.Scope.Name == "PlatformSdk.Audit") == 2_500);
    }

    [Fact]
    public async Task At_the_end_the_records_that_are_left_go_to_standard_error()
    {
        await using var process = await UnreadProcess.StartAsync();
        var error = process.ErrorAsync();
        for (var i = 0; i < 100; i++)
            (await process.Client.GetAsync($"/audit?id={i}-{s_long}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        process.Terminate();

        (await process.ExitCodeAsync()).ShouldBe(0);
        var (written, rest) = (await process.OutputAsync(), await error);
        rest.ShouldContain("audit records could not be written to standard output");
        for (var i = 0; i < 100; i++)
            (written + rest).ShouldContain($"order/{i}-");
    }

    /// <summary>The numbers of those that were taken.</summary>
    private static async Task<HashSet<string>> RecordUntilRefusedAsync(UnreadProcess process)
    {
        var taken = new HashSet<string>();
        for (var i = 0; i < 10_000; i++)
        {
            var status = (await process.Client.GetAsync($"/audit?id={i}-{s_long}")).StatusCode;
            if (status == HttpStatusCode.InternalServerError)
                return taken;
            status.ShouldBe(HttpStatusCode.OK);
            taken.Add($"{i}");
        }
        throw new InvalidOperationException("No record was refused, and nobody read any.");
    }

    [GeneratedRegex("order/([0-9]+)-")]
    private static partial Regex Number();
}
