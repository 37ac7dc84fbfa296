using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Vault;

/// <summary>
/// <c>vault-role.json</c>: who may log in as the service, for <c>vault write auth/&lt;mount&gt;/role/&lt;role&gt; @vault-role.json</c>. Vault warns
/// about the mark's key and ignores it.
/// </summary>
internal static class VaultRole
{
    /// <summary>
    /// A token lives for an hour and is renewed for at most a day; the next login then checks that the service account still exists.
    /// </summary>
    private const string Life = "1h";
    private const string LongestLife = "24h";

    /// <summary>The role, or null when the service does not log in itself and gets its token from elsewhere.</summary>
    internal static JsonObject? RoleFor(ResolvedService service, ResolvedSecrets secrets)
    {
        JsonObject? role = secrets.Login switch
        {
            VaultAuth.Kubernetes => new()
            {
                ["bound_service_account_names"] = new JsonArray(service.Name),
                ["bound_service_account_namespaces"] = new JsonArray([.. Namespaces(service).Select(name => JsonValue.Create(name))]),
                ["audience"] = SecretSettings.TokenAudience,
            },
            VaultAuth.Jwt => Jwt(service),
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

    private static JsonObject Jwt(ResolvedService service)
    {
        var role = new JsonObject { ["role_type"] = "jwt", ["user_claim"] = "sub" };
        var subjects = Namespaces(service).Select(name => $"system:serviceaccount:{name}:{service.Name}").ToList();
        if (subjects is [var subject])
        {
            role["bound_subject"] = subject;
        }
        else
        {
            // A subject must match exactly; only a claim may contain a '*'.
            role["bound_claims_type"] = "glob";
            role["bound_claims"] = new JsonObject { ["sub"] = new JsonArray([.. subjects.Select(text => JsonValue.Create(text))]) };
        }

        role["bound_audiences"] = new JsonArray(SecretSettings.TokenAudience);
        return role;
    }

    /// <summary>The namespace of the environment, and those of its previews.</summary>
    private static IEnumerable<string> Namespaces(ResolvedService service) =>
        service.HasPreviews ? [service.Namespace, Previews.NamespaceOf(service.Name, "*")] : [service.Namespace];
}
