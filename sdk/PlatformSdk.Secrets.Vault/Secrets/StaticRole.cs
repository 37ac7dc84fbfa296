using System.Text.Json;
using PlatformSdk.Secrets.Vault.Http;

namespace PlatformSdk.Secrets.Vault.Secrets;

/// <summary>
/// Credentials of a static role (<c>database/static-creds/x</c>, also in the LDAP engine). There is no lease: Vault changes the password of a
/// permanent user and reports the time of the next change in <c>ttl</c>.
/// </summary>
internal static class StaticRole
{
    private const string Ttl = "ttl";

    // Overdue: Vault is changing the password now, or failed to.
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(10);

    /// <summary>When Vault changes the password next, or null if the answer is not from a static role.</summary>
    internal static TimeSpan? RotatesIn(VaultEnvelope body)
    {
        if (body.Data is not { ValueKind: JsonValueKind.Object } data || !data.TryGetProperty(Ttl, out var ttl))
            return null;
        if (!data.TryGetProperty("last_vault_rotation", out _) && !data.TryGetProperty("rotation_period", out _))
            return null;
        return VaultSeconds.ReadSeconds(ttl) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : s_soon;
    }

    /// <summary>The fields without <c>ttl</c>, which changes with every read and would look like a rotation.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Lasting(IEnumerable<KeyValuePair<string, string>> fields)
        => fields.Where(field => field.Key != Ttl);
}
