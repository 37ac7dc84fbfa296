using System.Text.Json;
using PlatformSdk.Secrets.Vault.Http;

namespace PlatformSdk.Secrets.Vault.Secrets;

/// <summary>
/// Credentials of a static role (<c>database/static-creds/x</c>, also of the LDAP engine): no lease, but Vault changes the password of a user that
/// stays, and says in <c>ttl</c> when.
/// </summary>
internal static class StaticRole
{
    private const string Ttl = "ttl";

    // Overdue: Vault is changing it now, or cannot.
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(10);

    /// <summary>When Vault changes the password next, or null where the answer is not a static role's.</summary>
    internal static TimeSpan? RotatesIn(VaultEnvelope body)
    {
        if (body.Data is not { ValueKind: JsonValueKind.Object } data || !data.TryGetProperty(Ttl, out var ttl))
            return null;
        if (!data.TryGetProperty("last_vault_rotation", out _) && !data.TryGetProperty("rotation_period", out _))
            return null;
        return VaultSeconds.ReadSeconds(ttl) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : s_soon;
    }

    /// <summary>Without the one that counts down: with it every reading would look like a rotation.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Lasting(IEnumerable<KeyValuePair<string, string>> fields)
        => fields.Where(field => field.Key != Ttl);
}
