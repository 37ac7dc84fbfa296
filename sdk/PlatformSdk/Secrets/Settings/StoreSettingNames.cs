namespace PlatformSdk.Secrets.Settings;

/// <summary>
/// The keys of <c>Platform:Secrets</c> that only one of our stores reads. All of them are valid for every store, because switching the store changes
/// one key and leaves the others as they are.
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
