namespace Orders;

/// <summary>A log provider that fails when a signal ends the start, in the way that it is told.</summary>
internal sealed class SickLog(string how) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name != "StartCutOff")
            return;
        switch (how)
        {
            case "hangs": Thread.Sleep(Timeout.Infinite); break;
            case "is slow": Thread.Sleep(500); break;
            default: throw new InvalidOperationException("the log is full");
        }
    }

    public void Dispose()
    {
    }
}
