namespace PlatformSdk.Contract;

/// <summary>
/// The company's own certificate authorities: where a manifest mounts them, and the variable by which .NET adds them to those of the image. So every
/// TLS connection of the process believes them: HttpClient, Npgsql, the clients of secret stores, the exporters of telemetry.
/// </summary>
internal static class CompanyTrust
{
    internal const string Folder = "/var/run/platform/trust";
    internal const string FileName = "ca.crt";

    /// <summary>OpenSSL's name; it stands for the file only, so the folder of the image's own authorities stays.</summary>
    internal const string Variable = "SSL_CERT_FILE";
}
