using Microsoft.Extensions.Logging;

namespace PlatformSdk.Secrets;

/// <summary>What the process says about its secrets: names, versions and places, never values. Event ids 3000 to 3099.</summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Information, "Secret {SecretName} version {Version} read from {Store}, {Location}")]
    internal static partial void SecretRead(this ILogger logger, string secretName, string version, string store, string location);

    [LoggerMessage(EventId = 3001, Message = "Secret {SecretName} could not be read from {Store}, {Location}: {Reason}")]
    internal static partial void SecretNotRead(this ILogger logger, LogLevel level, string secretName, string store, string location, string reason);

    [LoggerMessage(3002, LogLevel.Information, "Secret {SecretName} can be read from {Store} again")]
    internal static partial void SecretReadAgain(this ILogger logger, string secretName, string store);

    [LoggerMessage(3003, LogLevel.Information, "Waiting for {Count} secret(s), at most {Remaining:0} s more: {Names}")]
    internal static partial void WaitingForSecrets(this ILogger logger, int count, double remaining, string names);

    [LoggerMessage(3004, LogLevel.Warning, "{Message}")]
    internal static partial void SecretsMissing(this ILogger logger, string message);

    [LoggerMessage(3005, LogLevel.Information, "Secret {SecretName} was used for the first time")]
    internal static partial void SecretUsed(this ILogger logger, string secretName);

    [LoggerMessage(3006, LogLevel.Error, "Reading secrets in the background failed; it goes on")]
    internal static partial void RefreshFailed(this ILogger logger, Exception exception);
}
