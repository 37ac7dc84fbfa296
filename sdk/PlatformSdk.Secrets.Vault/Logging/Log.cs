using Microsoft.Extensions.Logging;

namespace PlatformSdk.Secrets.Vault.Logging;

/// <summary>What the Vault store says; never a token. Event ids 3100 to 3199.</summary>
internal static partial class Log
{
    [LoggerMessage(3100, LogLevel.Debug, "Logged in to Vault for {Seconds} s, renewable: {Renewable}")]
    internal static partial void LoggedIn(ILogger logger, long seconds, bool renewable);

    [LoggerMessage(3101, LogLevel.Debug, "Token of Vault renewed for {Seconds} s")]
    internal static partial void TokenRenewed(ILogger logger, long seconds);

    [LoggerMessage(3102, LogLevel.Information, "Token of Vault not renewed: {Reason}")]
    internal static partial void TokenNotRenewed(ILogger logger, string reason);

    [LoggerMessage(3103, LogLevel.Warning, "Login to Vault failed, the present token is used while it lasts: {Reason}")]
    internal static partial void LoginPostponed(ILogger logger, string reason);

    [LoggerMessage(3104, LogLevel.Debug, "Lease of {Path} renewed for {Seconds} s")]
    internal static partial void LeaseRenewed(ILogger logger, string path, long seconds);

    [LoggerMessage(3105, LogLevel.Information, "New credentials from {Path}: {Reason}")]
    internal static partial void LeaseReplaced(ILogger logger, string path, string reason);

    [LoggerMessage(3106, LogLevel.Warning, "The certificate of Vault is not checked (VAULT_SKIP_VERIFY): anybody on the way can read the secrets")]
    internal static partial void CertificateNotChecked(ILogger logger);
}
