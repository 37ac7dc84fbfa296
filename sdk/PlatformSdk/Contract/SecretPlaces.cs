namespace PlatformSdk.Contract;

/// <summary>
/// Where a need's secret is kept by convention. The process asks there, policies allow just that, operators and drivers deliver from there: one
/// rule, compiled into all of them.
/// </summary>
internal static class SecretPlaces
{
    /// <summary>Vault's key-value engine, version 2: the path of the API.</summary>
    internal static string VaultKv2(string mount, string path, string need) => $"{mount}/data/{path}/{need}";

    /// <summary>Vault's key-value engine, version 1.</summary>
    internal static string VaultKv1(string mount, string path, string need) => $"{mount}/{path}/{need}";

    /// <summary>Azure Key Vault, which has no folders.</summary>
    internal static string KeyVault(string service, string need) => $"{service}-{need}";
}
