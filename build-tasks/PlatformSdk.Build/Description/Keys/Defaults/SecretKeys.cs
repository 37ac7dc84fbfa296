using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>Where secrets are stored and how pods receive them.</summary>
internal sealed record SecretsDescription(
    SecretStore? Store, SecretDelivery? Delivery, WebAddress? Address, string? Mount, string? Path, IReadOnlyDictionary<string, string>? Paths,
        VaultAuth? Auth, string? AuthMount,
    string? StoreRef, string? TenantId, string? ClientId)
{
    internal static readonly SecretsDescription None = new(null, null, null, null, null, null, null, null, null, null, null);
}

internal static class SecretKeys
{
    internal static readonly Key<SecretStore> Store = new("store", new ChoiceShape<SecretStore>())
    {
        Summary = "The secret store.",
        Default = "files",
        Example = "vault",
        Effect = "Platform__Secrets__Store in deployment.yaml, cronjob.yaml or job.yaml if the process reads the store itself; the package that " +
            "a service needs",
    };

    internal static readonly Key<SecretDelivery> Delivery = new("delivery", new ChoiceShape<SecretDelivery>())
    {
        Summary = "How secrets reach a pod: the process reads the store itself (direct), or files are mounted from Kubernetes Secrets that you " +
            "create (secret), from External Secrets or by the Secrets Store CSI driver.",
        Default = "secret for the store files, direct for any other",
        Example = "external-secrets",
        Effect = "volumes of the pod, external-secret.yaml, secret-provider-class.yaml; or variables, a projected token, egress and vault-policy.hcl",
    };

    internal static readonly Key<WebAddress> Address = new("address", Scalars.Url)
    {
        Summary = "The address of the store.",
        Example = "https://vault.example.com:8200",
        Effect = "Platform__Secrets__Address in deployment.yaml, cronjob.yaml or job.yaml, and the egress to it in network-policy.yaml",
    };

    internal static readonly Key<string> Mount = new("mount", Texts.StorePath)
    {
        Summary = "The mount of Vault's key-value engine, version 2. It takes the same placeholders as path.",
        Default = "secret",
        Example = "secret",
        Effect = "Platform__Secrets__Mount, vault-policy.hcl and the delivery objects",
    };

    internal static readonly Key<string> Path = new("path", Texts.StorePath)
    {
        Summary = "The folder of a service's secrets in the mount. {environment}, {system} and {name} are replaced with those of the service.",
        Default = "{name}",
        Example = "\"{environment}/{system}/{name}\"",
        Effect = "Platform__Secrets__Path, vault-policy.hcl, the delivery objects, and vault.io/secrets-path in catalog-info.yaml",
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> Paths = new("paths",
        new MapShape<string>("a map such as { postgres: \"database/creds/{name}-{environment}\" }", Texts.NamePattern, Texts.Name.Expected,
            Texts.SecretPath,
            new FixedNames("secrets.paths", [.. NeedTypes.DataStores, NeedTypes.Secret.Name])))
    {
        Summary = "Where the secrets of a type of need are stored, if not in that folder: for Vault the whole API path, such as that of dynamic " +
            "database credentials; for Key Vault a name. {need} is replaced with the need's name.",
        Example = "{ postgres: \"database/creds/{name}-{environment}\" }",
        Effect = "Platform__Secrets__Paths__<need>, vault-policy.hcl and the delivery objects",
    };

    internal static readonly Key<VaultAuth> Auth = new("auth", new ChoiceShape<VaultAuth>())
    {
        Summary = "How the process authenticates to Vault.",
        Default = "kubernetes",
        Example = "kubernetes",
        Effect = "Platform__Secrets__Auth, vault-role.json, and for kubernetes and jwt a projected token",
    };

    internal static readonly Key<string> AuthMount = new("authMount", Texts.StorePath)
    {
        Summary = "The mount of Vault's login method. It takes the same placeholders as path.",
        Default = "the name of the method",
        Example = "\"kubernetes-{environment}\"",
        Effect = "Platform__Secrets__AuthMount, secret-provider-class.yaml",
    };

    internal static readonly Key<string> StoreRef = new("storeRef", Texts.Name)
    {
        Summary = "The ClusterSecretStore of External Secrets.",
        Default = "the name of the store",
        Example = "vault",
        Effect = "secretStoreRef in external-secret.yaml",
    };

    internal static readonly Key<string> TenantId = new("tenantId", Texts.Guid)
    {
        Summary = "Azure: the tenant of the Key Vault.",
        Default = "that of the cluster",
        Example = "11111111-2222-3333-4444-555555555555",
        Effect = "azure.workload.identity/tenant-id in service-account.yaml, secret-provider-class.yaml",
    };

    internal static readonly Key<string> ClientId = new("clientId", Texts.Guid)
    {
        Summary = "Azure: the client id of the identity that reads the vault. A patch can give a service its own.",
        Example = "11111111-2222-3333-4444-555555555555",
        Effect = "azure.workload.identity/client-id in service-account.yaml, secret-provider-class.yaml",
    };

    internal static readonly ObjectShape<SecretsDescription> Shape =
        new("secrets", [Store, Delivery, Address, Mount, Path, Paths, Auth, AuthMount, StoreRef, TenantId, ClientId],
        f => new SecretsDescription(
            f.Get(Store), f.Get(Delivery), f.Get(Address), f.Get(Mount), f.Get(Path), f.Get(Paths), f.Get(Auth), f.Get(AuthMount), f.Get(StoreRef),
                f.Get(TenantId), f.Get(ClientId)));
}
