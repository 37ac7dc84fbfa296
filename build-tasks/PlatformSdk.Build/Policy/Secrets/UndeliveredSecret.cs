using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Policy.Secrets;

/// <summary>Prevents pods that wait for a secret that cannot be delivered: an address or a store is unknown, or the delivery cannot work.</summary>
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
            $"The address of the secret store {store} is not set. Set 'secrets.address' in platform.defaults.yaml.",
        { Delivery: SecretDelivery.Csi, Store: SecretStore.Files or SecretStore.None } =>
            $"The CSI driver does not support the store '{store}'. Set 'store: vault' or 'store: azure-key-vault' in platform.defaults.yaml, or " +
                $"add your own SecretProviderClass under deploy/extra/.",
        { Delivery: SecretDelivery.ExternalSecrets, Store: SecretStore.None }
            or { Delivery: SecretDelivery.ExternalSecrets, Store: SecretStore.Files, Platform.StoreRef: null } =>
            "The store of External Secrets is not set. Set 'secrets.storeRef' (or 'secrets.store') in platform.defaults.yaml.",
        { Delivery: SecretDelivery.ExternalSecrets, Store: SecretStore.Vault }
            when secrets.Needs.FirstOrDefault(n => secrets.OwnPlaceOf(n) is not null) is { } need =>
            $"External Secrets reads only Vault's key-value engine, so it takes '{need.Name}' from there and not from " +
                $"secrets.paths.{need.Type.Name}. Use delivery direct or csi, or remove the path.",
        _ => null,
    };
}
