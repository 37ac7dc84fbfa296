using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>Where secrets live and how they come into a pod.</summary>
internal sealed record SecretsDescription(
    SecretStore? Store, SecretDelivery? Delivery, WebAddress? Address, string? Mount, string? Path, VaultAuth? Auth, string? StoreRef);

internal static class SecretKeys
{
    internal static readonly Key<SecretStore> Store = new("store", new ChoiceShape<SecretStore>())
    {
        Summary = "The store.",
        Default = "files",
        Example = "vault",
        Effect = "Platform__Secrets__Store",
    };

    internal static readonly Key<SecretDelivery> Delivery = new("delivery", new ChoiceShape<SecretDelivery>())
    {
        Summary = "Whether the process reads the store itself, or the cluster mounts files (External Secrets, Secrets Store CSI driver).",
        Default = "direct",
        Example = "external-secrets",
        Effect = "external-secret.yaml, secret-provider-class.yaml, or a projected token",
    };

    internal static readonly Key<WebAddress> Address = new("address", Scalars.Url)
    {
        Summary = "The address of the store.",
        Example = "https://vault.example.com:8200",
        Effect = "Platform__Secrets__Address, and the egress to it",
    };

    internal static readonly Key<string> Mount = new("mount", Texts.StorePath)
    {
        Summary = "The mount of Vault's key-value engine.",
        Default = "secret",
        Example = "secret",
        Effect = "Platform__Secrets__Mount and vault-policy.hcl",
    };

    internal static readonly Key<string> Path = new("path", Texts.StorePath)
    {
        Summary = "The folder of a service's secrets in the mount; {environment}, {system} and {name} stand for the service's own.",
        Default = "{name}",
        Example = "\"{environment}/{system}/{name}\"",
        Effect = "Platform__Secrets__Path and vault-policy.hcl",
    };

    internal static readonly Key<VaultAuth> Auth = new("auth", new ChoiceShape<VaultAuth>())
    {
        Summary = "How the process proves to Vault who it is.",
        Default = "kubernetes",
        Example = "kubernetes",
        Effect = "Platform__Secrets__Auth",
    };

    internal static readonly Key<string> StoreRef = new("storeRef", Texts.Name)
    {
        Summary = "The ClusterSecretStore of External Secrets.",
        Default = "the name of the store",
        Example = "vault",
        Effect = "secretStoreRef in external-secret.yaml",
    };

    internal static readonly ObjectShape<SecretsDescription> Shape = new("secrets", [Store, Delivery, Address, Mount, Path, Auth, StoreRef],
        f => new SecretsDescription(f.Get(Store), f.Get(Delivery), f.Get(Address), f.Get(Mount), f.Get(Path), f.Get(Auth), f.Get(StoreRef)));
}
