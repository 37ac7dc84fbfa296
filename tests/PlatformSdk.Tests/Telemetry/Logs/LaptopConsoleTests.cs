using Microsoft.Extensions.Logging.Console;
using PlatformSdk.Telemetry.Logs.Laptop;
using PlatformSdk.Testing.Processes;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry.Logs;

/// <summary>The console in Development is for the person who sits before it.</summary>
public sealed class LaptopConsoleTests
{
    private const string Escape = "\e";

    [Fact]
    public async Task A_line_has_the_time_the_level_the_class_the_message_and_the_beginning_of_the_trace_under_each_other()
    {
        await using var process = Start();
        using var client = await process.ClientAsync();
        await client.GetAsync("/log");

        var request = await LineAsync(process, "GET /log 200");
        var line = await LineAsync(process, "Looked at order 17");

        line.ShouldMatch(@"^\d\d:\d\d:\d\d\.\d{3} info Order                Looked at order 17  [0-9a-f]{8}$");
        request.ShouldMatch(@"^\d\d:\d\d:\d\d\.\d{3} info Requests             GET /log 200 in \d+\.\d ms  [0-9a-f]{8}$");
        request[^8..].ShouldBe(line[^8..]);
        process.Output.ShouldNotContain(Escape);
        process.Output.ShouldContain(" info Lifetime             Now listening on: ");
    }

    [Theory]
    [InlineData("Amazon.Runtime.Internal.ErrorHandler.InvokeAsync[T](IExecutionContext executionContext)")]
    [InlineData("Npgsql.NpgsqlConnection.Open(Boolean async)")]
    [InlineData("RabbitMQ.Client.ConnectionFactory.CreateConnectionAsync()")]
    [InlineData("StackExchange.Redis.ConnectionMultiplexer.ExecuteAsyncImpl[T](Message message)")]
    public void Frames_of_a_client_are_counted_like_those_of_the_framework(string frame)
    {
        var lines = ReadableException.Lines(new Recorded($"Failed\n   at {frame}\n   at {frame}\n   at {frame}\n   at Orders.Store.Read()"));

        lines.Select(line => line.Text).ShouldBe(["Failed", $"  at {frame}", "  ... 2 framework frames", "  at Orders.Store.Read()"]);
    }

    [Fact]
    public async Task An_exception_shows_what_happened_and_the_frames_of_the_service_and_counts_the_rest()
    {
        await using var process = Start();
        using var client = await process.ClientAsync();
        await client.GetAsync("/throws");

        await LineAsync(process, "framework frames");

        var lines = process.Lines.SkipWhile(line => !line.Contains("fail DeveloperExceptionP…", StringComparison.Ordinal)).ToList();
        lines[1].ShouldBe("      System.InvalidOperationException: no stock");
        lines[2].ShouldStartWith("        at Orders.ServiceProgram.");
        lines.ShouldContain(line => line.StartsWith("        ... ", StringComparison.Ordinal)
            && line.EndsWith(" framework frames", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.Contains("at Microsoft.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Output_that_is_redirected_to_something_that_shows_colours_has_them()
    {
        await using var process = Start("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", "1");

        (await LineAsync(process, "Application started")).ShouldContain($"{Escape}[32minfo{Escape}[39m");
    }

    [Fact]
    public async Task A_value_that_a_client_chose_cannot_look_like_a_line_of_its_own_or_move_the_cursor()
    {
        await using var process = Start();
        using var client = await process.ClientAsync();
        await client.GetAsync("/say?what=one%0A12:00:00.000%20fail%20Forged%20%1B%5B2J");

        await LineAsync(process, "      12:00:00.000 fail Forged �[2J");
        process.Output.ShouldNotContain(Escape);
    }

    [Theory]
    [InlineData("Logging__Console__FormatterName", "simple", "info: Microsoft.Hosting.Lifetime[")]
    [InlineData("Logging__Console__FormatterName", "platform-json", "\"category\":\"Microsoft.Hosting.Lifetime\"")]
    [InlineData("Logging__Console__FormatterOptions__TimestampFormat", "yyyy ", "20")]
    public async Task The_ordinary_options_change_the_console(string name, string value, string expected)
    {
        await using var process = Start(name, value);
        (await process.FindAsync("the first line", line => line.Contains(expected, StringComparison.Ordinal) ? line : null)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(LoggerColorBehavior.Default, false, null, null, true)]
    [InlineData(LoggerColorBehavior.Default, true, null, null, false)]
    [InlineData(LoggerColorBehavior.Default, true, "DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", "true", true)]
    [InlineData(LoggerColorBehavior.Default, false, "NO_COLOR", "1", false)]
    [InlineData(LoggerColorBehavior.Default, false, "NO_COLOR", "", true)]
    [InlineData(LoggerColorBehavior.Default, false, "TERM", "dumb", false)]
    [InlineData(LoggerColorBehavior.Enabled, true, "NO_COLOR", "1", true)]
    [InlineData(LoggerColorBehavior.Disabled, false, null, null, false)]
    public void Colours_follow_the_option_then_the_conventions(LoggerColorBehavior behavior, bool redirected, string? variable, string? value,
        bool shown)
        => Colors.AreShown(behavior, redirected, name => name == variable ? value : null).ShouldBe(shown);

    private static ChildProcess Start(string name = "X", string value = "")
        => ServiceProcess.Start([new("ASPNETCORE_ENVIRONMENT", "Development"), new(name, value)]);

    private static Task<string> LineAsync(ChildProcess process, string text) =>
        process.FindAsync(text, line => line.Contains(text, StringComparison.Ordinal) ? line : null);

    private sealed class Recorded(string text) : Exception
    {
        public override string ToString() => text;
    }
}
