using Microsoft.Extensions.Logging;

namespace PlatformSdk.RabbitMq.Logging;

/// <summary>Log messages of the package. They never contain a password or the content of a message. Event ids 3400 to 3499.</summary>
internal static partial class Log
{
    [LoggerMessage(3400, LogLevel.Information, "Connected to {Need} at {Address}.")]
    internal static partial void Connected(ILogger logger, string need, string address);

    [LoggerMessage(3401, LogLevel.Warning, "{Need} is unavailable, and connecting is tried again: {Reason}")]
    internal static partial void Unavailable(ILogger logger, string need, string reason);

    [LoggerMessage(3402, LogLevel.Information, "The address or the credentials of {Need} changed. A new connection uses them.")]
    internal static partial void Rotated(ILogger logger, string need);

    [LoggerMessage(3403, LogLevel.Warning, "The new connection string of {Need} is ignored: {Reason}")]
    internal static partial void AddressRefused(ILogger logger, string need, string reason);

    [LoggerMessage(3404, LogLevel.Warning, "The broker rejects the credentials of {Need} ({Reason}). New credentials are requested.")]
    internal static partial void CredentialsRefused(ILogger logger, string need, string reason);

    [LoggerMessage(3405, LogLevel.Warning, "The broker of {Need} accepts no messages: {Reason}. Publishing waits.")]
    internal static partial void Blocked(ILogger logger, string need, string reason);

    [LoggerMessage(3406, LogLevel.Information, "The broker of {Need} accepts messages again.")]
    internal static partial void Unblocked(ILogger logger, string need);

    [LoggerMessage(3407, LogLevel.Warning, "{Need} is used without TLS. Use an address that begins with amqps://.")]
    internal static partial void NoTls(ILogger logger, string need);

    [LoggerMessage(3410, LogLevel.Information, "Consuming the queue {Queue}.")]
    internal static partial void Consuming(ILogger logger, string queue);

    [LoggerMessage(3411, LogLevel.Warning, "The queue {Queue} is not consumed, which is tried again: {Reason}")]
    internal static partial void NotConsuming(ILogger logger, string queue, string reason);

    [LoggerMessage(3412, LogLevel.Warning, "Message {MessageId} of {Queue} failed in attempt {Attempt}. It is handled again in {Delay}.")]
    internal static partial void Retried(ILogger logger, Exception failure, string? messageId, string queue, int attempt, TimeSpan delay);

    [LoggerMessage(3413, LogLevel.Error, "Message {MessageId} of {Queue} failed in attempt {Attempt}, and is now a dead letter in {DeadLetters}.")]
    internal static partial void DeadLettered(
        ILogger logger, Exception failure, string? messageId, string queue, int attempt, string deadLetters);

    [LoggerMessage(3414, LogLevel.Warning,
        "Message {MessageId} of {Queue} failed, and its retry could not be published. The queue delivers it again.")]
    internal static partial void Returned(ILogger logger, Exception failure, string? messageId, string queue);

    [LoggerMessage(3415, LogLevel.Warning, "{Count} handlers of {Queue} did not end in time. Their messages are delivered again.")]
    internal static partial void CutOff(ILogger logger, int count, string queue);
}
