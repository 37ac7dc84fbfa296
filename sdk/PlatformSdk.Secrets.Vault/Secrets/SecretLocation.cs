using PlatformSdk.Contract;
using PlatformSdk.Secrets.Vault.Http;
using PlatformSdk.Secrets.Vault.Settings;

namespace PlatformSdk.Secrets.Vault.Secrets;

/// <summary>The path of a secret in Vault: by convention in the key-value engine, or a full path from the settings.</summary>
internal sealed class SecretLocation(VaultOptions options)
{
    /// <summary>The path of the API, without <c>/v1/</c>.</summary>
    internal string PathOf(SecretReference secret)
        => secret.Path is { Length: > 0 } path ? VaultPath.Join(path)
        : options.KvVersion == 2 ? VaultPath.Join(SecretPlaces.VaultKv2(options.Mount, options.Path!, secret.Name))
        : VaultPath.Join(SecretPlaces.VaultKv1(options.Mount, options.Path!, secret.Name));

    /// <summary>The same for a message, which must not fail because of an invalid path.</summary>
    internal string Shown(SecretReference secret) => secret.Path ?? PathOf(secret);

    internal string CreateCommand(SecretReference secret)
    {
        if (secret.Path is { Length: > 0 } path && !path.Contains("/data/", StringComparison.Ordinal))
            return $"vault read {path} (the service's policy must allow it)";

        var fields = secret.IsPlainSecret ? "value=VALUE" : "username=USER password=PASSWORD host=HOST database=DATABASE";
        return $"vault kv put {Shown(secret).Replace("/data/", "/", StringComparison.Ordinal)} {fields}";
    }
}
