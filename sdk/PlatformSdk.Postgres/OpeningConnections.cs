using Microsoft.Extensions.Logging;
using Npgsql;

namespace PlatformSdk.Postgres;

/// <summary>
/// Remembers for each connection that is being opened which credential was the current one when it began, and passes on how it ended. Npgsql has no
/// callbacks at these moments, but log messages, written on the way that also leads to the question for the password. Without them nothing breaks: a
/// connection that was being opened in the very moment of a rotation of the user would then be refused, and the next one not.
/// </summary>
internal sealed class OpeningConnections(CredentialWatch watch)
{
    // NpgsqlEventId; the tests of the rotation under load and of revoked credentials fail when they are no longer logged.
    private const int OpeningPhysicalConnection = 1110;
    private const int OpenedPhysicalConnection = 1111;
    private const int BreakingConnection = 1900;
    private const string Category = "Npgsql.Connection";

    private readonly AsyncLocal<Credential?> _mine = new();

    internal Credential? Mine
    {
        get => _mine.Value;
        set => _mine.Value = value;
    }

    internal ILoggerFactory Watch(ILoggerFactory inner, Func<Credential> current) => new Factory(inner, (step, failure) =>
    {
        if (step == OpeningPhysicalConnection)
            Mine = current();
        else if (step == OpenedPhysicalConnection && Mine is { } taken)
            watch.Taken(taken);
        else if (step == BreakingConnection && Mine is { } refused && failure is PostgresException reason)
            watch.NotOpened(refused, reason);
    });

    private sealed class Factory(ILoggerFactory inner, Action<int, Exception?> happens) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName)
        {
            var logger = inner.CreateLogger(categoryName);
            return categoryName == Category ? new Logger(logger, happens) : logger;
        }

        public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

        public void Dispose()
        {
            // The host's factory is the host's.
        }
    }

    private sealed class Logger(ILogger inner, Action<int, Exception?> happens) : ILogger
    {
        // The messages are at these levels; what nobody else wants ends here.
        public bool IsEnabled(LogLevel logLevel) => logLevel <= LogLevel.Debug || inner.IsEnabled(logLevel);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            happens(eventId.Id, exception);
            if (inner.IsEnabled(logLevel))
                inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
