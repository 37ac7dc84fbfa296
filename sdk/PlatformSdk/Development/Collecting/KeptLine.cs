using Microsoft.Extensions.Logging;

namespace PlatformSdk.Development.Collecting;

/// <summary>A log line.</summary>
internal sealed record KeptLine(DateTimeOffset Time, LogLevel Level, string Category, int EventId, string Message, string? Exception, string? TraceId)
    : IKept
{
    public int Size { get; } = 100 + Category.Length + Message.Length + (Exception?.Length ?? 0);
}
