using Microsoft.Extensions.Logging;

namespace PlatformSdk.Postgres;

/// <summary>
/// Remembers for each connection that is being opened which credential was the current one when it began. Npgsql has no callback at that moment,
/// but a log message, written on the way that also leads to the question for the password. Without the message nothing breaks: a connection that
/// was being opened in the very moment of a rotation of the user would then be refused, and the next one not.
/// </summary>
internal sealed class OpeningConnections
{
    /// <summary><c>NpgsqlEventId.OpeningPhysicalConnection</c>; the test of the rotation under load fails when it is no longer said.</summary>
    private const int OpeningPhysicalConnection = 1110;
    private const string Category = "Npgsql.Connection";

    private readonly AsyncLocal<Credential?> _mine = new();

    internal Credential? Mine => _mine.Value;

    internal ILoggerFactory Watch(ILoggerFactory inner, Func<Credential> current) => new Factory(inner, () => _mine.Value = current());

    private sealed class Factory(ILoggerFactory inner, Action begins) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName)
        {
            var logger = inner.CreateLogger(categoryName);
            return categoryName == Category ? new Logger(logger, begins) : logger;
        }

        public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

        public void Dispose()
        {
            // The host's factory is the host's.
        }
    }

    private sealed class Logger(ILogger inner, Action begins) : ILogger
    {
        // The message is at this level; what nobody wants besides ends here.
        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Trace || inner.IsEnabled(logLevel);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == OpeningPhysicalConnection) begins();
            if (inner.IsEnabled(logLevel)) inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
