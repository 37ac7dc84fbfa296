using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>Where Terraform writes the connection of a need.</summary>
internal enum SecretTarget
{
    /// <summary>The Secret that the pod mounts.</summary>
    Kubernetes,

    /// <summary>Vault's key-value engine, version 2.</summary>
    Vault,

    /// <summary>Azure Key Vault.</summary>
    KeyVault,

    /// <summary>AWS Secrets Manager, from which External Secrets reads, as it does from Key Vault.</summary>
    SecretsManager,
}

internal static class SecretTargets
{
    /// <summary>The place where the process or its pod reads the secret anyway; null where Terraform cannot write it.</summary>
    internal static SecretTarget? Find(ResolvedSecrets secrets, TerraformModule module, RootSettings root) => (secrets.Store, secrets.Delivery) switch
    {
        (not SecretStore.None, SecretDelivery.Secret) => SecretTarget.Kubernetes,
        // Vault itself makes the credentials of a process there, so nothing can be written.
        (SecretStore.Vault, _) when secrets.OwnPlaceOf(secrets.Needs.First(n => n.Name == module.Need)) is null => SecretTarget.Vault,
        (SecretStore.AzureKeyVault, _) when UsesAzure(module, root) => SecretTarget.KeyVault,
        (SecretStore.Files, SecretDelivery.ExternalSecrets) when UsesAws(module, root) => SecretTarget.SecretsManager,
        (SecretStore.Files, SecretDelivery.ExternalSecrets) when UsesAzure(module, root) => SecretTarget.KeyVault,
        _ => null,
    };

    /// <summary>The pairs that work, for a message.</summary>
    internal static string Possible(TerraformModule module) => module.Cloud?.Preset switch
    {
        TerraformPreset.Aws => "'files' with delivery secret or external-secrets, or 'vault'",
        TerraformPreset.Azure => "'files' with delivery secret or external-secrets, 'vault', or 'azure-key-vault'",
        _ => "'files' with delivery secret, 'vault', or a cloud whose provider is set",
    };

    private static bool UsesAzure(TerraformModule module, RootSettings root) => module.Cloud is { } cloud
        ? cloud.Preset == TerraformPreset.Azure
        : root.OwnProviders.Contains(TerraformProviders.Azure);

    private static bool UsesAws(TerraformModule module, RootSettings root) => module.Cloud is { } cloud
        ? cloud.Preset == TerraformPreset.Aws
        : root.OwnProviders.Contains(TerraformProviders.Aws);
}
