using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace PlatformSdk.Tests.Telemetry.Logs;

/// <summary>A library that replaces the logger factory takes every line, and with them OTLP and redaction. The service is told so.</summary>
public sealed class ReplacedFactoryTests
{
    [Theory]
    [InlineData("host")]
    [InlineData("services")]
    [InlineData("a factory of its own")]
    public async Task A_replaced_factory_is_warned_of_and_nothing_claims_that_logs_go_over_OTLP(string how)
    {
        var lines = new Lines();
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service = await RunningService.StartAsync(collector.Variables(), build: builder => Replace(builder, how, lines));

        var warning = lines.Texts.ShouldHaveSingleItem("one warning");
        warning.ShouldContain("replaces the logger factory");
        warning.ShouldContain("builder.Logging.AddSerilog()");
        warning.ShouldContain(how == "a factory of its own" ? nameof(OwnFactory) : "Serilog");
    }

    [Fact]
    public async Task A_provider_stands_beside_OTLP()
    {
        var lines = new Lines();
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service = await RunningService.StartAsync(collector.Variables(), build: builder => builder.Logging.AddSerilog(Logger(lines)),
            map: app => app.Logger.LogWarning("for both"));

        await Testing.Eventually.IsTrueAsync("the collector", () => collector.Received.Logs.Any(log => log.Body == "for both"));
        lines.Texts.ShouldContain("for both");
        lines.Texts.ShouldNotContain(line => line.Contains("replaces", StringComparison.Ordinal));
    }

    private static void Replace(WebApplicationBuilder builder, string how, Lines lines)
    {
        if (how == "host")
            builder.Host.UseSerilog(Logger(lines));
        else if (how == "services")
            builder.Services.AddSerilog(Logger(lines));
        else
            builder.Services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(new OwnFactory(lines)));
    }

    private static Logger Logger(Lines lines) => new LoggerConfiguration().WriteTo.Sink(lines).CreateLogger();

    /// <summary>What the platform itself said of where logs go.</summary>
    private sealed class Lines : ILogEventSink
    {
        internal System.Collections.Concurrent.ConcurrentQueue<string> Texts { get; } = [];

        public void Emit(LogEvent logEvent) => Add(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));

        internal void Add(string text)
        {
            if (text.Contains("OTLP", StringComparison.Ordinal) || text == "for both")
                Texts.Enqueue(text);
        }
    }

    private sealed class OwnFactory(Lines lines) : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider)
        {
        }

        public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName) => new Logged(lines);

        public void Dispose()
        {
        }
    }

    private sealed class Logged(Lines lines) : Microsoft.Extensions.Logging.ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception));
    }
}
