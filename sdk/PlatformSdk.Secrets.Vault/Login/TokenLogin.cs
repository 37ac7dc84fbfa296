using System.Text.Json;
using PlatformSdk.Secrets.Vault.Http;

namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>A token that was created elsewhere: from <c>VAULT_TOKEN</c>, or from a file that an agent keeps current.</summary>
internal sealed class TokenLogin(string source, Func<string> read, bool isRepeatable) : IVaultLogin
{
    private const string LookupSelf = "auth/token/lookup-self";

    public bool IsRepeatable => isRepeatable;

    public async Task<VaultAuth> LoginAsync(VaultClient client, CancellationToken cancellationToken)
    {
        var token = TokenText.Check(read());
        var reply = await client.GetAsync(LookupSelf, token, cancellationToken).ConfigureAwait(false);
        if (reply.IsSuccess && reply.Body.Data is { } data)
        {
            return new(token, data.TryGetProperty("ttl", out var ttl)
            ? VaultSeconds.ReadSeconds(ttl)
            : 0, True(data, "renewable"));
        }

        // A token without the default policy may not look itself up, but may still read. The first read shows whether it works.
        if (reply.IsDenied && reply.Errors.Contains("error occurred", StringComparison.Ordinal))
            return new(token, 0, false);
        throw new SecretStoreException(
            $"{reply.Failure($"Checking the token from {source}").Message} It may have expired or been revoked: provide a new one.");
    }

    private static bool True(JsonElement data, string name) => data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
