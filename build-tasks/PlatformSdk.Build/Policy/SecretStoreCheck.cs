using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy;

/// <summary>Finds at build what would end a pod at start, or keep it from starting: a store without its package, an address or an identity.</summary>
internal static class SecretStoreCheck
{
    /// <param name="model">What the description means.</param>
    /// <param name="file">The description.</param>
    /// <param name="referenced">The names of the stores that the project's packages bring.</param>
    /// <param name="findings">What is missing.</param>
    internal static void Run(PlatformModel model, string file, IReadOnlyList<string> referenced, FindingList findings)
    {
        if (model.Service.Secrets is not { } secrets)
            return;
        var (place, store) = (Span.Of(file), Choice.Word(secrets.Store));
        if (secrets.AreReadDirectly && SecretStores.PackageOf(store) is { } package && !referenced.Contains(store, StringComparer.OrdinalIgnoreCase))
            findings.Add(AdviceCodes.NoStorePackage, place,
                $"The platform's store is {store}, and the package that reads it is not referenced. Run: dotnet add package {package}");
        if (WhyNotDelivered(secrets, store) is { } reason)
            findings.Add(AdviceCodes.NotDelivered, place, reason);
        if (secrets is { Store: SecretStore.AzureKeyVault, Delivery: not SecretDelivery.ExternalSecrets, Platform.ClientId: null })
            findings.Add(AdviceCodes.NoAzureIdentity, place,
                "The identity that reads the Key Vault is not known. Add 'secrets.clientId' to platform.defaults.yaml, or patch the service's own " +
                "into the manifests.");
    }

    private static string? WhyNotDelivered(ResolvedSecrets secrets, string store) => secrets switch
    {
        { AreReadDirectly: true, Platform.Address: null }
            or { Store: SecretStore.AzureKeyVault, Delivery: SecretDelivery.Csi, Platform.Address: null } =>
            $"The address of the store ({store}) is not known. Add 'secrets.address' to platform.defaults.yaml.",
        { Delivery: SecretDelivery.Csi, Store: SecretStore.Files or SecretStore.None } =>
            $"Of the store '{store}' nothing is known that the CSI driver could be told. Say 'store: vault' or 'store: azure-key-vault' in " +
                $"platform.defaults.yaml, or bring a SecretProviderClass under deploy/extra/.",
        { Delivery: SecretDelivery.ExternalSecrets, Store: SecretStore.None }
            or { Delivery: SecretDelivery.ExternalSecrets, Store: SecretStore.Files, Platform.StoreRef: null } =>
            "External Secrets must be told which store to ask. Add 'secrets.storeRef' (or 'secrets.store') to platform.defaults.yaml.",
        { Delivery: SecretDelivery.ExternalSecrets, Store: SecretStore.Vault }
            when secrets.Needs.FirstOrDefault(n => secrets.OwnPlaceOf(n) is not null) is { } need =>
            $"External Secrets reads Vault's key-value engine only, so '{need.Name}' is taken from there and not from " +
                $"secrets.paths.{need.Type.Name}. Use delivery direct or csi for it, or remove the path.",
        _ => null,
    };
}
