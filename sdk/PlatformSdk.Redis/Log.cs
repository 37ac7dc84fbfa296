using Microsoft.Extensions.Logging;

namespace PlatformSdk.Redis;

/// <summary>Log messages of the package. They never contain a connection string. Event ids 3500 to 3599.</summary>
internal static partial class Log
{
    [LoggerMessage(3500, LogLevel.Information, "The credentials of {Need} were rotated. Open connections use them too.")]
    internal static partial void CredentialRotated(ILogger logger, string need);

    [LoggerMessage(3501, LogLevel.Warning, "The new connection string of {Need} is ignored: {Reason}")]
    internal static partial void CredentialRefused(ILogger logger, string need, string reason);

    [LoggerMessage(3502, LogLevel.Warning,
        "More than the user and password of {Need} changed. Hosts and options take effect at the next start.")]
    internal static partial void PlaceChanged(ILogger logger, string need);

    [LoggerMessage(3503, LogLevel.Warning, "The server rejects the credentials of {Need} ({Reason}). New credentials are requested.")]
    internal static partial void CredentialsRejected(ILogger logger, string need, string reason);

    [LoggerMessage(3504, LogLevel.Warning, "{Need} at {EndPoint} is not connected: {Reason}. The client reconnects.")]
    internal static partial void Disconnected(ILogger logger, string need, string endPoint, string reason);

    [LoggerMessage(3505, LogLevel.Information, "{Need} at {EndPoint} is connected again.")]
    internal static partial void Connected(ILogger logger, string need, string endPoint);
}
