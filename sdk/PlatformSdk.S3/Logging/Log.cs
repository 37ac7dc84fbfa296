using Microsoft.Extensions.Logging;

namespace PlatformSdk.S3.Logging;

/// <summary>Log messages of the package. They never contain a connection string. Event ids 3600 to 3699.</summary>
internal static partial class Log
{
    [LoggerMessage(3600, LogLevel.Information, "The keys of {Need} were rotated. The next request uses them.")]
    internal static partial void KeysRotated(ILogger logger, string need);

    [LoggerMessage(3601, LogLevel.Warning, "The new connection string of {Need} is ignored: {Reason}")]
    internal static partial void KeysIgnored(ILogger logger, string need, string reason);

    [LoggerMessage(3602, LogLevel.Warning,
        "More than the keys of {Need} changed. The endpoint, bucket, region and ca.crt take effect at the next start.")]
    internal static partial void PlaceChanged(ILogger logger, string need);

    [LoggerMessage(3603, LogLevel.Warning, "The server rejects the keys of {Need} ({Reason}). New keys are requested.")]
    internal static partial void KeysRejected(ILogger logger, string need, string reason);

    [LoggerMessage(3604, LogLevel.Warning, "{Need} is used without TLS. Use an endpoint that begins with https://.")]
    internal static partial void NoTls(ILogger logger, string need);

    [LoggerMessage(3605, LogLevel.Warning, "{Count} uploads to {Need} did not end in time. They are cancelled, and their parts are removed.")]
    internal static partial void UploadsCancelled(ILogger logger, string need, int count);
}
