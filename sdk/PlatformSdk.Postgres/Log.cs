using Microsoft.Extensions.Logging;

namespace PlatformSdk.Postgres;

/// <summary>Log messages of the package. They never contain a connection string. Event ids 3300 to 3399.</summary>
internal static partial class Log
{
    [LoggerMessage(3300, LogLevel.Information, "The credentials of {Need} were rotated. New connections use them.")]
    internal static partial void CredentialRotated(ILogger logger, string need);

    [LoggerMessage(3301, LogLevel.Warning, "The new connection string of {Need} is ignored: {Reason}")]
    internal static partial void CredentialRefused(ILogger logger, string need, string reason);

    [LoggerMessage(3302, LogLevel.Warning,
        "More than the user and password of {Need} changed. Host, database and options take effect at the next start.")]
    internal static partial void PlaceChanged(ILogger logger, string need);

    [LoggerMessage(3303, LogLevel.Warning, "The server rejects the credentials of {Need} ({SqlState}: {Reason}). New credentials are requested.")]
    internal static partial void CredentialsRefused(ILogger logger, string need, string sqlState, string reason);
}
