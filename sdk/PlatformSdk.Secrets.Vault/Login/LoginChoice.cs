using PlatformSdk.Contract;
using PlatformSdk.Secrets.Vault.Settings;

namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>Chooses the login method: the configured one, otherwise the first whose credentials exist.</summary>
internal static class LoginChoice
{
    private const string DefaultServiceAccountToken = "/var/run/secrets/kubernetes.io/serviceaccount/token";

    /// <returns>The login, or null if an agent adds the token.</returns>
    internal static IVaultLogin? For(VaultOptions options, Action<string> conceal) => (options.Auth ?? Guess(options))?.ToLowerInvariant() switch
    {
        "kubernetes" => Jwt(options, conceal, "kubernetes", options.JwtFile ?? KubernetesTokenFile(),
            "Check the role's bound service account names and namespaces, and that Vault can reach the cluster's TokenReview."),
        "jwt" => Jwt(options, conceal, "jwt", options.JwtFile ?? SecretSettings.TokenPath, "Check the role's bound audiences, subject and claims."),
        "approle" => AppRole(options, conceal),
        "token" => new TokenLogin("VAULT_TOKEN", () => options.Token ?? throw Missing("token", "VAULT_TOKEN"), isRepeatable: false),
        "token-file" => TokenFile(options),
        "agent" => null,
        null => throw new SecretStoreException(
            "No Vault login is configured. In a cluster, set secrets.auth: kubernetes in platform.defaults.yaml; elsewhere, set VAULT_TOKEN, " +
            "Platform:Secrets:RoleId with SecretIdFile, or VAULT_AGENT_ADDR."),
        var other => throw new SecretStoreException(
            $"Platform:Secrets:Auth is '{other}'; it must be kubernetes, approle, jwt, token, token-file or agent."),
    };

    private static string? Guess(VaultOptions options)
        => !string.IsNullOrEmpty(options.Token) ? "token"
        : options.RoleId is not null || options.RoleIdFile is not null ? "approle"
        : options.IsAgent ? "agent"
        : File.Exists(KubernetesTokenFile()) ? "kubernetes"
        : File.Exists(options.TokenFile ?? HomeTokenFile()) ? "token-file"
        : null;

    private static CredentialLogin Jwt(VaultOptions options, Action<string> conceal, string method, string file, string hint)
        => new(method, options.AuthMount ?? method, hint, conceal, () => new()
        {
            ["role"] = options.Role ?? throw Missing(method, SecretSettings.Role),
            ["jwt"] = CredentialFile.Read(file, $"service account token for the {method} login ({file})"),
        });

    private static CredentialLogin AppRole(VaultOptions options, Action<string> conceal)
        => new("AppRole", options.AuthMount
            ?? "approle", "Check the role id and secret id; a secret id may have expired or be used up.", conceal, () => new()
            {
                ["role_id"] = Value(options.RoleId, options.RoleIdFile, "RoleId"),
                ["secret_id"] = Value(options.SecretId, options.SecretIdFile, "SecretId"),
            });

    private static TokenLogin TokenFile(VaultOptions options)
    {
        var file = options.TokenFile ?? HomeTokenFile();
        return new(file, () => CredentialFile.Read(file, $"token file {file}"), isRepeatable: true);
    }

    private static string Value(string? value, string? file, string setting)
        => value?.Trim() ?? (file is null
            ? throw Missing("AppRole", $"Platform:Secrets:{setting} or {setting}File")
            : CredentialFile.Read(file, $"file of Platform:Secrets:{setting}File"));

    private static string KubernetesTokenFile() => File.Exists(SecretSettings.TokenPath) ? SecretSettings.TokenPath : DefaultServiceAccountToken;

    private static string HomeTokenFile() => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".vault-token");

    private static SecretStoreException Missing(string method, string setting) => new($"The {method} login to Vault requires {setting}.");
}
