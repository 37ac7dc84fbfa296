using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Telemetry.Export;
using PlatformSdk.Telemetry.Logs.Output;

namespace PlatformSdk.Tests.Telemetry.Logs;

/// <summary>Reports of lost lines are written on threads of their own, where an exception of the service's would end the process.</summary>
public sealed class ThrowingProviderTests
{
    [Theory]
    [InlineData("a provider throws when it logs")]
    [InlineData("a provider throws when it makes a logger")]
    [InlineData("the container is disposed")]
    public void A_report_of_lost_lines_throws_nothing(string when)
    {
        using var provider = new Provider(throwsWhenMade: when.EndsWith("makes a logger", StringComparison.Ordinal));
        var services = new ServiceCollection().AddMetrics().AddSingleton<ExportStatus>().AddLogging(logging => logging.AddProvider(provider))
            .BuildServiceProvider();
        var status = services.GetRequiredService<ExportStatus>();
        if (when.EndsWith("disposed", StringComparison.Ordinal)) services.Dispose();
        var reports = new LineReports(services, status, "standard output");

        Should.NotThrow(() => reports.Resumed(3), when);
        services.Dispose();
    }

    [Fact]
    public void A_writer_of_the_service_that_throws_loses_a_line_and_no_more()
    {
        using var stream = new Writer();
        var reports = new Reports();
        using (var queue = new LineQueue(stream, reports))
        {
            queue.TryAdd("throws").ShouldBeTrue();
            queue.TryAdd("is written").ShouldBeTrue();
        }

        stream.Written.ShouldBe("is written");
        reports.Reasons.ShouldBe(["write_failed"]);
    }

    private sealed class Provider(bool throwsWhenMade) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => throwsWhenMade ? throw new InvalidOperationException("No logger.") : this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => throw new InvalidOperationException("No line.");

        public void Dispose()
        {
        }
    }

    private sealed class Writer : StringWriter
    {
        internal string Written => ToString();

        public override void Write(string? value)
        {
            if (value == "throws") throw new NotSupportedException("No line.");
            base.Write(value);
        }
    }

    private sealed class Reports : ILineReports
    {
        internal List<string> Reasons { get; } = [];

        public void Dropped(string reason, bool isFirst) => Reasons.Add(reason);

        public void Resumed(long dropped)
        {
        }
    }
}
