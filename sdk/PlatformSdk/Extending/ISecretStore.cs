namespace PlatformSdk.Secrets;

/// <summary>
/// A place where secrets are kept. A store only reads: deadline, retries, refresh, reload, health, metrics and redaction are done once, for
/// all stores, around this seam. An implementation must allow calls from several threads; it is disposed with the host when it is disposable.
/// </summary>
public interface ISecretStore
{
    /// <summary>What it is and where, for messages: <c>Vault at https://vault:8200</c>. Never holds a credential.</summary>
    string Name { get; }

    /// <summary>Reads one secret.</summary>
    /// <param name="secret">Which one.</param>
    /// <param name="cancellationToken">Cancelled when the caller no longer waits.</param>
    /// <returns>What was found, or that nothing is there.</returns>
    /// <exception cref="SecretStoreException">The store could not answer, or refused. Its message holds no secret value.</exception>
    ValueTask<SecretReading> ReadAsync(SecretReference secret, CancellationToken cancellationToken);

    /// <summary>Where the secret is looked for, as an operator of the store would write it.</summary>
    /// <param name="secret">Which one.</param>
    /// <returns>A path, a URL or a key.</returns>
    string Locate(SecretReference secret);

    /// <summary>The command that creates the secret, ready to paste, with a placeholder for the value.</summary>
    /// <param name="secret">Which one.</param>
    /// <returns>One line.</returns>
    string CreateCommand(SecretReference secret);
}
