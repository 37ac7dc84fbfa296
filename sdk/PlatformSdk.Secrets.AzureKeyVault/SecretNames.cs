using PlatformSdk.Contract;

namespace PlatformSdk.Secrets.AzureKeyVault;

/// <summary>The name of a need's secret in the vault: <c>SERVICE-NEED</c>, or a name from the settings, optionally with a version.</summary>
internal sealed class SecretNames(string service, Uri address)
{
    internal string Vault => address.Host.Split('.')[0];

    internal (string Name, string? Version) NameAndVersionOf(SecretReference secret)
    {
        if (secret.Path is not { Length: > 0 } path)
            return (SecretPlaces.KeyVault(service, secret.Name), null);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ([_] or [_, _]) || !parts.All(part => part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
        {
            throw new SecretStoreException(
                $"'{path}' is not a valid secret name. Use letters, digits and '-', optionally followed by '/' and a version.");
        }
        return (parts[0], parts.ElementAtOrDefault(1));
    }

    internal string Locate(SecretReference secret) => new Uri(address, $"secrets/{Shown(secret)}").ToString();

    internal string CreateCommand(SecretReference secret)
        => $"az keyvault secret set --vault-name {Vault} --name {Shown(secret).Trim('/').Split('/')[0]} --value VALUE";

    // For a message, which must not fail because of an invalid name.
    private string Shown(SecretReference secret) => secret.Path is { Length: > 0 } path ? path : NameAndVersionOf(secret).Name;
}
