namespace PlatformSdk.Contract;

/// <summary>
/// The conventional location of a need's secret: one rule for the process that reads it, the policies that allow it, and the operators and drivers
/// that deliver it.
/// </summary>
internal static class SecretPlaces
{
    /// <summary>Vault's key-value engine, version 2: the API path.</summary>
    internal static string VaultKv2(string mount, string path, string need) => $"{mount}/data/{path}/{need}";

    /// <summary>Vault's key-value engine, version 1.</summary>
    internal static string VaultKv1(string mount, string path, string need) => $"{mount}/{path}/{need}";

    /// <summary>Azure Key Vault, which has no folders.</summary>
    internal static string KeyVault(string service, string need) => $"{service}-{need}";

    /// <summary>A place in a store with folders, as a name in Azure Key Vault.</summary>
    internal static string InKeyVault(string place) => place.Replace('/', '-');
}
