using Microsoft.Extensions.Logging;

namespace PlatformSdk.Development.Collecting;

/// <summary>A log line, with the values of its message and of the scopes around it.</summary>
internal sealed record KeptLine(DateTimeOffset Time, LogLevel Level, string Category, int EventId, string Message, string? Exception, string? TraceId,
    IReadOnlyList<KeyValuePair<string, string>> Values)
    : IKept
{
    public int Size { get; } = 100 + Category.Length + Message.Length + (Exception?.Length ?? 0)
        + Values.Sum(value => value.Key.Length + value.Value.Length);
}
