using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting;

namespace PlatformSdk.Management.Operations;

/// <summary>
/// Reads the level of a category from the filter rules for all providers. Logger factories of its own do that, because their selection of a rule is
/// internal, and because the program's factory would keep every name that a client asks for.
/// </summary>
internal sealed class LevelReader(LoggerFilterOptions options) : IDisposable
{
    private readonly LoggerFactory _now = new([new AnyProvider()], options);
    private readonly LoggerFactory _configured = new([new AnyProvider()], LateLogRules.Configured(options));

    internal LogLevel Read(string category) => Read(_now, category);

    /// <summary>Without the levels that were set at run time.</summary>
    internal LogLevel ReadConfigured(string category) => Read(_configured, category);

    public void Dispose()
    {
        _now.Dispose();
        _configured.Dispose();
    }

    private static LogLevel Read(LoggerFactory factory, string category)
    {
        var logger = factory.CreateLogger(LoggerNames.ToRule(category));
        for (var level = LogLevel.Trace; level < LogLevel.None; level++)
        {
            if (logger.IsEnabled(level))
                return level;
        }
        return LogLevel.None;
    }

    /// <summary>Logs every level that the rules allow.</summary>
    private sealed class AnyProvider : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // It only reads levels.
        }

        public void Dispose()
        {
        }
    }
}
