namespace PlatformSdk.Contract;

/// <summary>The names of the secret stores in <c>secrets.store</c> of the defaults and in <c>Platform:Secrets:Store</c>.</summary>
internal static class SecretStores
{
    internal const string Vault = "vault";
    internal const string AzureKeyVault = "azure-key-vault";
    internal const string Files = "files";
    internal const string Development = "development";
    internal const string None = "none";

    /// <summary>The package for a store, or null if none is needed or known.</summary>
    internal static string? PackageOf(string store) => store switch
    {
        Vault => "PlatformSdk.Secrets.Vault",
        AzureKeyVault => "PlatformSdk.Secrets.AzureKeyVault",
        _ => null,
    };
}
