namespace PlatformSdk.Contract;

/// <summary>
/// The company's own certificate authorities: where a manifest mounts them, and the variable with which .NET adds them to those of the image. All TLS
/// connections of the process then trust them: HttpClient, Npgsql, the clients of secret stores, the telemetry exporters.
/// </summary>
internal static class CompanyTrust
{
    internal const string Folder = "/var/run/platform/trust";
    internal const string FileName = "ca.crt";

    /// <summary>OpenSSL's variable. It replaces the file only, so the folder with the image's own authorities stays in use.</summary>
    internal const string Variable = "SSL_CERT_FILE";
}
