namespace PlatformSdk.Secrets;

/// <summary>
/// A secret store. A store only reads: the SDK implements deadlines, retries, refresh, reload, health, metrics and redaction once for all stores. An
/// implementation must support calls from several threads; it is disposed with the host if it is disposable.
/// </summary>
public interface ISecretStore
{
    /// <summary>The kind and address of the store, for messages: <c>Vault at https://vault:8200</c>. Must not contain a credential.</summary>
    string Name { get; }

    /// <summary>Reads one secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="cancellationToken">Cancelled when the caller stops waiting.</param>
    /// <returns>The secret, or that it does not exist.</returns>
    /// <exception cref="SecretStoreException">The store did not answer, or denied access. The message must not contain a secret value.</exception>
    ValueTask<SecretReading> ReadAsync(SecretReference secret, CancellationToken cancellationToken);

    /// <summary>The location of the secret, as an operator of the store would write it.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>A path, a URL or a key.</returns>
    string Locate(SecretReference secret);

    /// <summary>The command that creates the secret, ready to paste, with a placeholder for the value.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>One line.</returns>
    string CreateCommand(SecretReference secret);
}
