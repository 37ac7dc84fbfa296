using PlatformSdk.Secrets.Vault.Http;

namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>A way to come by a token.</summary>
internal interface IVaultLogin
{
    /// <summary>True when logging in again gives a new token; false when there is only the one we were handed.</summary>
    bool IsRepeatable { get; }

    /// <summary>Logs in.</summary>
    /// <exception cref="SecretStoreException">Vault refused or could not be asked.</exception>
    Task<VaultAuth> LoginAsync(VaultClient client, CancellationToken cancellationToken);
}
