using PlatformSdk.Contract;
using PlatformSdk.Settings;

namespace PlatformSdk.Secrets.AzureKeyVault;

/// <summary>Settings for Key Vault: the section <c>Platform:Secrets</c>.</summary>
internal sealed class KeyVaultOptions
{
    /// <summary>The vault: <c>https://NAME.vault.azure.net</c>.</summary>
    internal Uri Address { get; private set; } = null!;

    /// <summary>The identity to use if there are several. Default: that of the pod or machine (<c>AZURE_CLIENT_ID</c>).</summary>
    internal string? ClientId { get; private set; }

    /// <summary>The tenant. Default: that of the environment (<c>AZURE_TENANT_ID</c>).</summary>
    internal string? TenantId { get; private set; }

    /// <exception cref="SecretStoreException">A setting is missing or wrong; the message names it.</exception>
    internal static KeyVaultOptions Read(SecretStoreContext context)
    {
        var options = new KeyVaultOptions();
        string? address = null;
        var settings = new SettingsReader(context.Settings, SecretSettings.Section, []);
        settings.Text(SecretSettings.NameOf(SecretSettings.Address), value => address = value);
        settings.Text("ClientId", value => options.ClientId = value);
        settings.Text("TenantId", value => options.TenantId = value);
        if (string.IsNullOrWhiteSpace(address))
        {
            throw new SecretStoreException(
                "The Key Vault address is not set. Set secrets.address in platform.defaults.yaml (Platform__Secrets__Address).");
        }
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
            throw new SecretStoreException($"The Key Vault address '{address}' is not valid. Use a URL such as https://NAME.vault.azure.net.");
        options.Address = url;
        return options;
    }
}
