using PlatformSdk.Secrets.Vault.Http;

namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>AppRole, Kubernetes, JWT: a few values posted to the method's <c>login</c> path, read anew each time since files are replaced.</summary>
/// <param name="method">The name, for messages.</param>
/// <param name="mount">Where the method is mounted under <c>auth/</c>.</param>
/// <param name="hint">What to look at when Vault refuses.</param>
/// <param name="conceal">Keeps what is sent out of every log.</param>
/// <param name="credentials">The values, by Vault's names.</param>
internal sealed class CredentialLogin(string method, string mount, string hint, Action<string> conceal, Func<Dictionary<string, string>> credentials)
    : IVaultLogin
{
    public bool IsRepeatable => true;

    public async Task<VaultAuth> LoginAsync(VaultClient client, CancellationToken cancellationToken)
    {
        var path = VaultPath.Join("auth", mount, "login");
        var sent = credentials();
        foreach (var (name, value) in sent)
        {
            if (name is not "role")
                conceal(value);
        }
        var reply = await client.PostAsync(path, null, sent, VaultJson.Default.DictionaryStringString, cancellationToken).ConfigureAwait(false);
        if (reply.IsSuccess && reply.Body.Auth is { ClientToken.Length: > 0 } auth)
            return auth;
        if (reply.IsSuccess)
            throw new SecretStoreException($"The {method} login at {path} gave no token.");

        // Unavailable says enough; a refusal needs to be told where to look, since Vault says little on purpose.
        var failure = reply.Failure($"The {method} login at {path}");
        throw (int)reply.Status is 429 or 503 ? failure : new SecretStoreException($"{failure.Message} {hint}") { RetryAfter = failure.RetryAfter };
    }
}
