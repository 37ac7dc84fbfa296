using PlatformSdk.Secrets.Vault.Http;

namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>A way to get a token.</summary>
internal interface IVaultLogin
{
    /// <summary>True if another login returns a new token; false if there is only a given one.</summary>
    bool IsRepeatable { get; }

    /// <summary>Logs in.</summary>
    /// <exception cref="SecretStoreException">Vault rejected the login or did not answer.</exception>
    Task<VaultAuth> LoginAsync(VaultClient client, CancellationToken cancellationToken);
}
