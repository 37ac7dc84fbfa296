using PlatformSdk.Secrets.Vault.Http;

namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>
/// The AppRole, Kubernetes and JWT logins: a few values are posted to the method's <c>login</c> path. Files are read again for each login because
/// they are replaced.
/// </summary>
/// <param name="method">The name, for messages.</param>
/// <param name="mount">Where the method is mounted under <c>auth/</c>.</param>
/// <param name="hint">What to check if Vault rejects the login.</param>
/// <param name="conceal">Registers what is sent as secret.</param>
/// <param name="credentials">The values, by their names in Vault.</param>
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
            throw new SecretStoreException($"The {method} login at {path} returned no token.");

        // If Vault is unavailable, its message is enough. A rejection gets a hint, because Vault deliberately gives no details.
        var failure = reply.Failure($"The {method} login at {path}", hint);
        throw (int)reply.Status is 403 or 429 or 503 ? failure
            : new SecretStoreException($"{failure.Message} {hint}") { RetryAfter = failure.RetryAfter };
    }
}
