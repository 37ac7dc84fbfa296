using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace PlatformSdk.Testing.Logging;

/// <summary>Everything that was logged, at every level, with the values of the messages.</summary>
public sealed class LogSink : ILoggerProvider
{
    private readonly FakeLoggerProvider _provider = new();

    public IReadOnlyList<Line> Lines => [.. _provider.Collector.GetSnapshot().Select(record => new Line(record))];

    public string Text => string.Join('\n', Lines);

    public ILogger CreateLogger(string categoryName) => _provider.CreateLogger(categoryName);

    /// <summary>For what is given a logger and no factory.</summary>
    public ILogger CreateLogger() => CreateLogger("");

    public void Dispose() => _provider.Dispose();

    /// <summary>One line, with its exception in the text.</summary>
    public sealed class Line(FakeLogRecord record)
    {
        public string Category => record.Category ?? "";

        public LogLevel Level => record.Level;

        public string Text { get; } = $"{record.Message} {record.Exception}".TrimEnd();

        public IReadOnlyDictionary<string, string?> Values { get; } = (record.StructuredState ?? [])
            .ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal);

        public override string ToString() => $"{Level} {Text} {Category} {string.Join(' ', Values)}";
    }
}
