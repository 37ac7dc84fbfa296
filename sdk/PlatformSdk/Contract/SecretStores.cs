namespace PlatformSdk.Contract;

/// <summary>The names of the secret stores, as <c>secrets.store</c> in the defaults and <c>Platform:Secrets:Store</c> say them.</summary>
internal static class SecretStores
{
    internal const string Vault = "vault";
    internal const string AzureKeyVault = "azure-key-vault";
    internal const string Files = "files";
    internal const string Development = "development";
    internal const string None = "none";

    /// <summary>The package that a service references for a store, or null when none is needed or none is known.</summary>
    internal static string? PackageOf(string store) => store switch
    {
        Vault => "PlatformSdk.Secrets.Vault",
        AzureKeyVault => "PlatformSdk.Secrets.AzureKeyVault",
        _ => null,
    };
}
