using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>The keys of <c>secrets</c> that apply: most belong to one store or one kind of delivery.</summary>
internal static class SecretContext
{
    internal static IEnumerable<(string Path, bool Means, string Reason)> KeysOf(SecretsDescription said)
    {
        var store = said.Store ?? SecretStore.Files;
        var delivery = said.Delivery ?? ResolvedSecrets.DefaultDelivery(store);
        var (vault, azure) =
            (store == SecretStore.Vault && delivery != SecretDelivery.Secret, store == SecretStore.AzureKeyVault
            && delivery != SecretDelivery.Secret);
        var external = delivery == SecretDelivery.ExternalSecrets;
        var login = vault && !external;
        return
        [
            ("secrets.store", delivery != SecretDelivery.Secret
                || store == SecretStore.Files, "with 'delivery: secret' pods read Kubernetes Secrets that you create, not a store."),
            ("secrets.storeRef", external, "only 'delivery: external-secrets' uses a ClusterSecretStore."),
            ("secrets.address", (vault || azure) && !external, external
                ? "the ClusterSecretStore of External Secrets has the address."
                : "only 'store: vault' and 'store: azure-key-vault' have an address."),
            ("secrets.mount", vault, "only 'store: vault' has a mount."),
            ("secrets.path", vault
                || (external && store == SecretStore.Files), "only 'store: vault', and External Secrets with 'store: files', use a folder."),
            ("secrets.paths", vault || azure, "only 'store: vault' and 'store: azure-key-vault' support other places."),
            ("secrets.auth", login && !IsIgnoredByDriver(said, delivery), login
                ? "the CSI driver logs in with the pod's service account, by 'kubernetes' or 'jwt'."
                : "only a process or a CSI driver that reads from Vault logs in to it."),
            ("secrets.authMount", login && (delivery == SecretDelivery.Csi || said.Auth is not (VaultAuth.Token or VaultAuth.TokenFile)), login
                ? "a token needs no login."
                : "only a process or a CSI driver that reads from Vault logs in to it."),
            ("secrets.tenantId", azure && !external, "only a process or a CSI driver that reads from Azure Key Vault has an identity."),
            ("secrets.clientId", azure && !external, "only a process or a CSI driver that reads from Azure Key Vault has an identity."),
            ("network.secret-store", (vault || azure) && delivery == SecretDelivery.Direct, "no process reads from a store."),
        ];
    }

    private static bool IsIgnoredByDriver(SecretsDescription said, SecretDelivery delivery) =>
        delivery == SecretDelivery.Csi && said.Auth is not (VaultAuth.Kubernetes or VaultAuth.Jwt);
}
