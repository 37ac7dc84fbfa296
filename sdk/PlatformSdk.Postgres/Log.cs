using Microsoft.Extensions.Logging;

namespace PlatformSdk.Postgres;

/// <summary>What the package says; never a connection string. Event ids 3300 to 3399.</summary>
internal static partial class Log
{
    [LoggerMessage(3300, LogLevel.Information, "Credentials of {Need} were rotated; new connections use them")]
    internal static partial void CredentialRotated(ILogger logger, string need);

    [LoggerMessage(3301, LogLevel.Warning, "The new connection string of {Need} is not used: {Reason}")]
    internal static partial void CredentialRefused(ILogger logger, string need, string reason);

    [LoggerMessage(3302, LogLevel.Warning,
        "More than user and password of {Need} changed; host, database and options are taken over at the next start")]
    internal static partial void PlaceChanged(ILogger logger, string need);

    [LoggerMessage(3303, LogLevel.Warning, "The server refuses the credentials of {Need}, new ones are asked for: {SqlState}, {Reason}")]
    internal static partial void CredentialsRefused(ILogger logger, string need, string sqlState, string reason);
}
