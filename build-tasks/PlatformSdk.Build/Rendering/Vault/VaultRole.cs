using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Vault;

/// <summary>
/// <c>vault-role.json</c>: who may log in as the service, for <c>vault write auth/&lt;mount&gt;/role/&lt;role&gt; @vault-role.json</c>. Vault warns of the key with our
/// mark and ignores it.
/// </summary>
internal static class VaultRole
{
    /// <summary>A token lives an hour and is renewed, at most for a day: then a new login shows that the service account is still there.</summary>
    private const string Life = "1h";
    private const string LongestLife = "24h";

    /// <summary>Null where there is no role: a token is somebody else's to make.</summary>
    internal static JsonObject? Of(ResolvedService service, ResolvedSecrets secrets)
    {
        JsonObject? role = secrets.Login switch
        {
            VaultAuth.Kubernetes => new()
            {
                ["bound_service_account_names"] = new JsonArray(service.Name),
                ["bound_service_account_namespaces"] = new JsonArray(service.Namespace),
                ["audience"] = SecretSettings.TokenAudience,
            },
            VaultAuth.Jwt => new()
            {
                ["role_type"] = "jwt",
                ["user_claim"] = "sub",
                ["bound_subject"] = $"system:serviceaccount:{service.Namespace}:{service.Name}",
                ["bound_audiences"] = new JsonArray(SecretSettings.TokenAudience),
            },
            VaultAuth.Approle => [],
            _ => null,
        };
        if (role is null)
            return null;
        role["token_policies"] = new JsonArray(secrets.Role);
        role["token_ttl"] = Life;
        role["token_max_ttl"] = LongestLife;
        return role;
    }
}
