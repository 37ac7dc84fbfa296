using Microsoft.Extensions.Logging;

namespace PlatformSdk.Secrets.Vault.Logging;

/// <summary>Log messages of the Vault store. They never contain a token. Event ids 3100 to 3199.</summary>
internal static partial class Log
{
    [LoggerMessage(3100, LogLevel.Debug, "Logged in to Vault for {Seconds} s, renewable: {Renewable}")]
    internal static partial void LoggedIn(ILogger logger, long seconds, bool renewable);

    [LoggerMessage(3101, LogLevel.Debug, "Vault token renewed for {Seconds} s")]
    internal static partial void TokenRenewed(ILogger logger, long seconds);

    [LoggerMessage(3102, LogLevel.Information, "Vault token not renewed: {Reason}")]
    internal static partial void TokenNotRenewed(ILogger logger, string reason);

    [LoggerMessage(3103, LogLevel.Warning, "Vault login failed. The current token is used until it expires: {Reason}")]
    internal static partial void LoginPostponed(ILogger logger, string reason);

    [LoggerMessage(3104, LogLevel.Debug, "Lease of {Path} renewed for {Seconds} s")]
    internal static partial void LeaseRenewed(ILogger logger, string path, long seconds);

    [LoggerMessage(3105, LogLevel.Information, "Requesting new credentials from {Path}: {Reason}")]
    internal static partial void LeaseReplaced(ILogger logger, string path, string reason);

    [LoggerMessage(3106, LogLevel.Warning,
        "The certificate of Vault is not verified (VAULT_SKIP_VERIFY): anyone on the network path can read the secrets. Set VAULT_CACERT instead.")]
    internal static partial void CertificateNotChecked(ILogger logger);
}
