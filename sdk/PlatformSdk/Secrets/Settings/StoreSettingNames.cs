namespace PlatformSdk.Secrets.Settings;

/// <summary>
/// The keys of <c>Platform:Secrets</c> that only a store of ours reads. All of them are legal whichever store is chosen, since which one is used is
/// one key, and the others may stay as they are.
/// </summary>
internal static class StoreSettingNames
{
    internal static readonly IReadOnlyList<string> Names =
    [
        "Address", "Mount", "Path", "KvVersion", "Auth", "AuthMount", "Role", "RoleId", "RoleIdFile", "SecretId", "SecretIdFile", "JwtFile", "Token",
            "TokenFile", "Namespace",
        "CaFile", "CaPath", "ClientCertificateFile", "ClientKeyFile", "TlsServerName", "SkipTlsVerify", "HttpProxy", "ClientTimeout", "MaxRetries",
        "ClientId", "TenantId",
    ];
}
