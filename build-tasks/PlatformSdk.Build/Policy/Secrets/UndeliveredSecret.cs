using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Policy.Secrets;

/// <summary>Prevents pods that wait for a secret which nothing can bring: an address or a store is not known, or the way cannot work.</summary>
internal static class UndeliveredSecret
{
    internal static void Check(RuleContext context)
    {
        if (context.Model.Service.Secrets is { } secrets && WhyNotDelivered(secrets, Choice.Word(secrets.Store)) is { } reason)
            context.Report(AdviceCodes.NotDelivered, reason);
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
