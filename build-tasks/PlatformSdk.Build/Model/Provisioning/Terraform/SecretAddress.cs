using System.Text;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>The place of a connection that Terraform writes.</summary>
/// <param name="Target">The kind of store.</param>
/// <param name="Store">What tells the store from others of its kind, as far as the settings say it.</param>
/// <param name="Name">The name in the store.</param>
internal sealed record SecretAddress(SecretTarget Target, string Store, string Name)
{
    /// <summary>The place; null where Terraform cannot write.</summary>
    internal static SecretAddress? Find(ResolvedService service, TerraformModule module)
    {
        var (secrets, root) = (service.Secrets!, service.Terraform!);
        var need = secrets.Needs.First(n => n.Name == module.Need);
        return SecretTargets.Find(secrets, module, root) switch
        {
            SecretTarget.Kubernetes => new(SecretTarget.Kubernetes, service.Namespace, KubernetesSecret.NameOf(service.Name, need.Name)),
            SecretTarget.Vault => new(SecretTarget.Vault, $"{secrets.Mount} {SettingsOf(root, TerraformProviders.Vault)}", secrets.FolderKeyOf(need)),
            SecretTarget.KeyVault => new(SecretTarget.KeyVault, root.KeyVault ?? "",
                secrets.Store == SecretStore.AzureKeyVault
                    ? secrets.PlaceOf(need).Split('/')[0]
                    : SecretPlaces.InKeyVault(secrets.FolderKeyOf(need))),
            SecretTarget.SecretsManager => new(
                SecretTarget.SecretsManager, SettingsOf(root, TerraformProviders.Aws), secrets.FolderKeyOf(need)),
            _ => null,
        };
    }

    /// <summary>
    /// The key that External Secrets reads where only the name of its store is known. A service has one such store; if Terraform writes to Azure Key
    /// Vault, it is that one, which has no folders.
    /// </summary>
    internal static string KeyFor(ResolvedService service, ResolvedNeed need)
    {
        var (secrets, key) = (service.Secrets!, service.Secrets!.FolderKeyOf(need));
        return service.Terraform is { } root && service.Modules.Any(m => SecretTargets.Find(secrets, m, root) == SecretTarget.KeyVault)
            ? SecretPlaces.InKeyVault(key)
            : key;
    }

    private static string SettingsOf(RootSettings root, string provider)
    {
        var text = new StringBuilder();
        if (root.Provider[provider] is { } settings)
            YamlWriter.Write(text, settings);
        return text.ToString();
    }
}
