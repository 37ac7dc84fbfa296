using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PlatformSdk.Secrets.Vault.Settings;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>How the server's certificate is verified, and which client certificate the service presents.</summary>
internal static class VaultTls
{
    internal static SslClientAuthenticationOptions Create(VaultOptions options)
    {
        var tls = new SslClientAuthenticationOptions();
#pragma warning disable CA5359 // The operator asked for it by name, as of every program of Vault's; it is logged as a warning.
        if (options.SkipTlsVerify)
            tls.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359
        else if (Authorities(options) is { Count: > 0 } authorities)
            tls.CertificateChainPolicy = Policy(authorities);
        if (!string.IsNullOrEmpty(options.ClientCertificateFile))
            tls.ClientCertificates = [ClientCertificate(options)];
        return tls;
    }

    // As in Vault's own programs, a configured authority replaces those of the system.
    private static X509ChainPolicy Policy(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    private static X509Certificate2Collection Authorities(VaultOptions options)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            if (!string.IsNullOrEmpty(options.CaPem))
            {
                authorities.ImportFromPem(options.CaPem);
            }
            else if (!string.IsNullOrEmpty(options.CaFile))
            {
                authorities.ImportFromPemFile(options.CaFile);
            }
            else if (!string.IsNullOrEmpty(options.CaPath))
            {
                foreach (var file in Directory.EnumerateFiles(options.CaPath).Order(StringComparer.Ordinal))
                    authorities.ImportFromPemFile(file);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SecretStoreException($"The certificate authorities for Vault (VAULT_CACERT, VAULT_CAPATH) cannot be read: {failure.Message}");
        }
        return authorities;
    }

    private static X509Certificate2 ClientCertificate(VaultOptions options)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(options.ClientCertificateFile!, options.ClientKeyFile);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SecretStoreException($"The client certificate (VAULT_CLIENT_CERT, VAULT_CLIENT_KEY) cannot be read: {failure.Message}");
        }
    }
}
