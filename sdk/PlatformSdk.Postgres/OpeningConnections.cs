using Microsoft.Extensions.Logging;
using Npgsql;

namespace PlatformSdk.Postgres;

/// <summary>
/// Remembers which credential was current when each connection started to open, and reports the result. Npgsql has no callbacks for this, but it logs
/// messages, in the flow that also asks for the password. Without them nothing breaks: a connection that opens exactly during a rotation of the user
/// would be rejected, and the next one would not.
/// </summary>
internal sealed class OpeningConnections(CredentialWatch watch)
{
    // NpgsqlEventId. The tests for rotation under load and revoked credentials fail if these are no longer logged.
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
            watch.Accepted(taken);
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
            // The host owns its factory.
        }
    }

    private sealed class Logger(ILogger inner, Action<int, Exception?> happens) : ILogger
    {
        // The messages have these levels; others ignore them here.
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
