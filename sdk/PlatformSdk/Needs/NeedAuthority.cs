using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Needs;

/// <summary>The certificate authorities in <c>ca.crt</c> of a need's secret. They replace those of the system.</summary>
internal static class NeedAuthority
{
    // The purpose of a certificate that identifies a server.
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>The rule for a server's certificate.</summary>
    /// <exception cref="CryptographicException">The text has no certificate.</exception>
    internal static X509ChainPolicy Policy(string pem)
    {
        // A bundle has several, such as the former authority and its successor.
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPem(pem);
        if (authorities.Count == 0)
            throw new CryptographicException("No certificate was found.");
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    /// <summary>Whether the server's certificate is signed by these authorities, for a client that takes a callback instead of a rule.</summary>
    internal static bool Accepts(string pem, X509Certificate? certificate, X509Chain? sent, SslPolicyErrors errors)
    {
        if ((errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None || certificate is not X509Certificate2 server)
            return false;
        using var chain = new X509Chain { ChainPolicy = Policy(pem) };
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        foreach (var element in sent?.ChainElements.AsEnumerable() ?? [])
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        return chain.Build(server);
    }

    /// <summary>The certificates as the secret has them; null for those of the system.</summary>
    internal static string? Find(string need, IConfiguration configuration) => configuration[Key(need)] is { Length: > 0 } set ? set : null;

    /// <summary>What is wrong with the certificates; empty where there are none.</summary>
    internal static IEnumerable<string> Problems(string need, string? pem)
    {
        try
        {
            if (pem is not null)
                Policy(pem);
            return [];
        }
        catch (CryptographicException)
        {
            return [$"'{Key(need)}' has no certificate in PEM form."];
        }
    }

    private static string Key(string need) => $"{NeedSettings.Secret(need)}:{SecretFieldNames.Authority}";
}
