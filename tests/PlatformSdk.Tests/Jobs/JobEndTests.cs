using System.Runtime.InteropServices;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Otlp.Wire;
using PlatformSdk.Testing.Processes;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Jobs;

public sealed class JobEndTests
{
    [Theory]
    [InlineData(Compilation.Managed, "succeed", 0, "success", StatusCode.Unset)]
    [InlineData(Compilation.Managed, "fail", 1, "failure", StatusCode.Error)]
    [InlineData(Compilation.Native, "succeed", 0, "success", StatusCode.Unset)]
    [InlineData(Compilation.Native, "fail", 1, "failure", StatusCode.Error)]
    public async Task The_exit_code_and_one_root_span_say_how_a_job_went(Compilation compilation, string what, int exitCode, string outcome,
        StatusCode status)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process = await ServiceProcess.StartJobAsync(compilation, what, collector.Variables());

        (await process.ExitCodeAsync()).ShouldBe(exitCode);

        var span = collector.Received.Spans.ShouldHaveSingleItem();
        span.Name.ShouldBe("job report");
        span.ParentId.ShouldBeEmpty();
        span.Tags["platform.job.outcome"].ShouldBe(outcome);
        (span.Span.Status?.Code ?? StatusCode.Unset).ShouldBe(status);
        span.Span.Events.Count.ShouldBe(exitCode);
        collector.Received.Metrics.Last(metric => metric.Name == "platform.job.duration").Points.ShouldHaveSingleItem().Tags["outcome"]
            .ShouldBe(outcome);
        collector.Received.Logs.First(log => log.Body == "The first half has ended its work").TraceId.ShouldBe(span.TraceId);
    }

    [Theory]
    [InlineData(Compilation.Managed, PosixSignal.SIGTERM, 143)]
    [InlineData(Compilation.Managed, PosixSignal.SIGINT, 130)]
    [InlineData(Compilation.Native, PosixSignal.SIGTERM, 143)]
    [InlineData(Compilation.Native, PosixSignal.SIGINT, 130)]
    public async Task A_signal_cancels_the_work_at_once(Compilation compilation, PosixSignal signal, int exitCode)
    {
        await using var process = await ServiceProcess.StartJobAsync(compilation, "wait");
        await process.FindAsync("it works", line => line.Contains("The first half", StringComparison.Ordinal) ? line : null);

        process.Signal(signal);

        (await process.ExitCodeAsync()).ShouldBe(exitCode);
        process.Output.ShouldContain("canceled");
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task What_failed_is_told_once(Compilation compilation)
    {
        await using var process = await ServiceProcess.StartJobAsync(compilation, "fail");
        await process.ExitCodeAsync();
        process.Lines.Count(line => line.Contains("the printer is out of paper", StringComparison.Ordinal)).ShouldBe(1);
    }
}
