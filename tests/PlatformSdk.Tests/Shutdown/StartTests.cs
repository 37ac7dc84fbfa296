using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using PlatformSdk.Shutdown;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Processes;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Shutdown;

/// <summary>A process that ends before its host has started: one line and an exit code, never a stack trace.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("waits", PosixSignal.SIGTERM, 143)]
    [InlineData("wraps", PosixSignal.SIGTERM, 143)]
    [InlineData("waits", PosixSignal.SIGINT, 130)]
    public async Task A_signal_cancels_the_start_without_a_drain(string how, PosixSignal signal, int code)
    {
        await using var process = ServiceProcess.Start([new("Platform__Shutdown__Drain", "9m"), new("start", how)]);
        await StartingAsync(process);

        process.Signal(signal);

        (await process.ExitCodeAsync()).ShouldBe(code);
        ShouldSay(process, signal, code);
    }

    [Theory]
    [InlineData("waits", "hangs", false)]
    [InlineData("blocks", "hangs", true)]
    [InlineData("waits", "throws", false)]
    [InlineData("waits", "is slow", false)]
    public async Task A_sick_log_provider_does_not_keep_a_cut_off_start_alive(string start, string log, bool second)
    {
        await using var process = ServiceProcess.Start([new("start", start), new("log", log)], $"--shutdownTimeoutSeconds={(second ? 600 : 1)}");
        await StartingAsync(process);

        process.Signal(PosixSignal.SIGTERM);
        if (second)
        {
            await process.FindAsync("it knows", line => line.Contains("stopped the service", StringComparison.Ordinal) ? line : null);
            process.Signal(PosixSignal.SIGTERM);
        }

        (await process.ExitCodeAsync(TimeSpan.FromSeconds(60))).ShouldBe(143);
        process.Output.ShouldNotContain("Unhandled");
    }

    [Theory]
    [InlineData("ignores")]
    [InlineData("blocks")]
    public async Task A_start_that_ignores_its_token_ends_with_the_time_for_a_stop_and_with_a_second_signal(string how)
    {
        await using var first = ServiceProcess.Start([new("start", how)], "--shutdownTimeoutSeconds=1");
        await using var second = ServiceProcess.Start([new("start", how)]);
        await StartingAsync(first);
        await StartingAsync(second);

        first.Signal(PosixSignal.SIGTERM);
        second.Signal(PosixSignal.SIGTERM);
        await second.FindAsync("it knows", line => line.Contains("stopped the service", StringComparison.Ordinal) ? line : null);
        second.Signal(PosixSignal.SIGTERM);

        (await first.ExitCodeAsync()).ShouldBe(143);
        (await second.ExitCodeAsync(TimeSpan.FromSeconds(20))).ShouldBe(143);
        ShouldSay(first, PosixSignal.SIGTERM, 143);
    }

    [Theory]
    [InlineData(PosixSignal.SIGTERM, 143)]
    [InlineData(PosixSignal.SIGINT, 130)]
    public async Task While_a_process_waits_for_its_secrets_probes_are_answered_and_a_signal_ends_it(PosixSignal signal, int code)
    {
        var port = FreePort.Next();
        await using var process = ChildProcess.StartAssembly(typeof(Program).Assembly.Location, ["secrets"],
            [new("Platform__Secrets__Store", "files"), new("Platform__Secrets__Path", "/nowhere"), new("Platform__ManagementPort", $"{port}")]);
        await process.FindAsync("it waits", line => line.Contains("Waiting for 1 secret", StringComparison.Ordinal) ? line : null);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        await Eventually.IsTrueAsync("it answers", async () => await StatusAsync(client, "/health/live") == HttpStatusCode.OK);
        (await StatusAsync(client, "/health/startup")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(client, "/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.GetStringOfAnyAsync("/health")).ShouldContain("waiting for: stripe-key");
        process.Signal(signal);

        (await process.ExitCodeAsync()).ShouldBe(code);
        ShouldSay(process, signal, code);
    }

    [Fact]
    public async Task The_management_port_is_handed_over_when_the_secrets_have_come()
    {
        var port = FreePort.Next();
        var folder = Directory.CreateTempSubdirectory("platform-secrets-").FullName;
        await using var process = ChildProcess.StartAssembly(typeof(Program).Assembly.Location, ["secrets", "--urls=http://127.0.0.1:0"],
            [new("Platform__Secrets__Store", "files"), new("Platform__Secrets__Path", folder), new("Platform__ManagementPort", $"{port}")]);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await Eventually.IsTrueAsync("it waits", async () => await StatusAsync(client, "/health/live") == HttpStatusCode.OK);

        await File.WriteAllTextAsync(Path.Combine(folder, "stripe-key"), "sk_live_1");

        await Eventually.IsTrueAsync("it is ready", async () => await StatusAsync(client, "/health/ready") == HttpStatusCode.OK);
        process.Signal(PosixSignal.SIGINT);
        (await process.ExitCodeAsync()).ShouldBe(0);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("--Platform:Health:Period=often", "'Platform:Health:Period' is 'often'")]
    [InlineData("--Platform:ManagementPort=eighty", "'Platform:ManagementPort' is 'eighty'")]
    [InlineData("--Platform:Web:SecurityHeaders=perhaps", "'Platform:Web:SecurityHeaders' is 'perhaps'")]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT=collector", "OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT=http://collector --OTEL_EXPORTER_OTLP_PROTOCOL=soap", "OTEL_EXPORTER_OTLP_PROTOCOL")]
    [InlineData("--Platform:Secrets:Stor=vault", "Platform:Secrets:Stor")]
    public async Task A_wrong_setting_is_one_line_and_exit_code_1(string arguments, string expected)
    {
        await using var process = ServiceProcess.Start(null, arguments.Split(' '));

        (await process.ExitCodeAsync()).ShouldBe(1);
        process.Lines.ShouldHaveSingleItem().ShouldContain(expected);
    }

    [Theory]
    [InlineData("ASPNETCORE_HTTP_PORTS", "99999", "Check urls, ASPNETCORE_HTTP_PORTS")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "-1", "Check urls, ASPNETCORE_HTTP_PORTS")]
    [InlineData("ASPNETCORE_URLS", "ftp://x:80", "Check urls")]
    [InlineData("Kestrel__Certificates__Default__Path", "/nowhere.pfx", "Check urls, ASPNETCORE_HTTP_PORTS and the section Kestrel")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "0", "Check the OTEL_* variables")]
    public async Task A_setting_that_a_library_rejects_is_named_with_its_settings_and_exit_code_1(string variable, string value, string expected)
    {
        await using var process = ChildProcess.StartAssembly(typeof(Program).Assembly.Location, [],
            [new("ASPNETCORE_HTTP_PORTS", "0"), new("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"), new(variable, value)]);

        (await process.ExitCodeAsync()).ShouldBe(1);
        process.Lines.ShouldContain(line => line.StartsWith("'orders' cannot start: ", StringComparison.Ordinal)
            && line.Contains(expected, StringComparison.Ordinal));
        process.Output.ShouldNotContain("Unhandled exception");
    }

    [Fact]
    public void Several_wrong_settings_are_one_sentence()
    {
        var one = new OptionsValidationException("a", typeof(string), ["A must be 1.", "B is unknown."]);
        var other = new OptionsValidationException("b", typeof(string), ["C is 'x'; say y"]);

        EarlyEnd.Explain(one).ShouldBe("A must be 1; B is unknown.");
        EarlyEnd.Explain(new AggregateException(one, other)).ShouldBe("A must be 1; B is unknown; C is 'x'; say y");
    }

    [Fact]
    public async Task A_port_in_use_is_named_and_exit_code_1()
    {
        using var taken = new TcpListener(IPAddress.Any, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await using var app = ChildProcess.StartAssembly(typeof(Program).Assembly.Location, [$"--urls=http://*:{port}"]);
        await using var management = ServiceProcess.Start([new("Platform__ManagementPort", port)]);

        foreach (var process in (ChildProcess[])[app, management])
        {
            (await process.ExitCodeAsync()).ShouldBe(1);
            process.Lines.ShouldContain(line => line.StartsWith("'orders' cannot start: ", StringComparison.Ordinal)
                && line.Contains($"port {port} is in use", StringComparison.Ordinal));
            process.Output.ShouldNotContain("Unhandled exception");
        }
    }

    [Fact]
    public async Task A_start_that_fails_by_itself_still_tells_where()
    {
        await using var process = ServiceProcess.Start([new("start", "fails")]);

        (await process.ExitCodeAsync()).ShouldNotBe(0);
        process.Output.ShouldContain("SlowToStart.cs");
    }

    private static Task<string> StartingAsync(ChildProcess process)
        => process.FindAsync("it is starting", line => line.Contains("Said starting", StringComparison.Ordinal) ? line : null);

    private static void ShouldSay(ChildProcess process, PosixSignal signal, int code)
    {
        process.Lines.Where(line =>
            line.Contains($"{signal} stopped the service before it had started. Exit code {code}.", StringComparison.Ordinal))
            .ShouldHaveSingleItem(process.Output);
        process.Output.ShouldNotContain("   at ");
        process.Output.ShouldNotContain("Unhandled");
        process.Output.ShouldNotContain("Draining");
        process.Output.ShouldNotContain("failed to start");
    }

    private static async Task<HttpStatusCode?> StatusAsync(HttpClient client, string path)
    {
        try
        {
            return (await client.GetAsync(path)).StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
