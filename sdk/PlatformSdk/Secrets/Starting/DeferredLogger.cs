using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Secrets.Starting;

/// <summary>Keeps log entries until logging is available, and then writes them: secrets are read while the host is still being built.</summary>
internal sealed class DeferredLogger : ILogger
{
    internal const string Category = "PlatformSdk.Secrets";
    private const int Most = 1000;

    private readonly ConcurrentQueue<Action<ILogger>> _kept = new();
    private volatile ILogger? _target;

    /// <summary>Writes the kept entries, then all new ones, to the factory's logger.</summary>
    internal void Bind(ILoggerFactory factory)
    {
        _target = factory.CreateLogger(Category);
        while (_kept.TryDequeue(out var entry))
            entry(_target);
    }

    /// <summary>Keeps entries again.</summary>
    internal void Unbind() => _target = null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (_target is { } target)
            target.Log(logLevel, eventId, state, exception, formatter);
        else if (_kept.Count < Most)
            _kept.Enqueue(later => later.Log(logLevel, eventId, state, exception, formatter));
    }

    public bool IsEnabled(LogLevel logLevel) => _target?.IsEnabled(logLevel) ?? logLevel >= LogLevel.Debug;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _target?.BeginScope(state);
}
