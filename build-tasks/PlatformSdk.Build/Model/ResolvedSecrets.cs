using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model;

/// <summary>The secrets of a service in one environment: their needs, their store, and their delivery to pods.</summary>
internal sealed record ResolvedSecrets
{
    private IReadOnlyDictionary<string, string> PlacesOfTheirOwn { get; init; } = new Dictionary<string, string>();

    internal required string Service { get; init; }

    /// <summary>The needs whose secret is in the store, ordered by name.</summary>
    internal required IReadOnlyList<ResolvedNeed> Needs { get; init; }

    /// <summary>Those that the pods of the program use: all but the credentials of migrations, which only their Job uses.</summary>
    internal required IReadOnlyList<ResolvedNeed> Mounted { get; init; }

    /// <summary>The name of the SecretProviderClass of the pods.</summary>
    internal required string ProviderClass { get; init; }

    internal required SecretStore Store { get; init; }

    internal required SecretDelivery Delivery { get; init; }

    internal required string Mount { get; init; }

    internal required string Path { get; init; }

    /// <summary>The role and the policy in Vault, which may serve several environments.</summary>
    internal required string Role { get; init; }

    /// <summary>How the process logs in. The CSI driver always uses the pod's service account.</summary>
    internal required VaultAuth Login { get; init; }

    internal string? AuthMount { get; init; }

    /// <summary>The platform's other settings: addresses and ids that are the same everywhere.</summary>
    internal required SecretsDescription Platform { get; init; }

    /// <summary>Whether the process itself calls Vault or Key Vault.</summary>
    internal bool AreReadDirectly => Delivery == SecretDelivery.Direct && Store is SecretStore.Vault or SecretStore.AzureKeyVault;

    /// <summary>Whether operators create the Secrets of the needs by hand, rather than a generated object.</summary>
    internal bool AreMadeByHand => Delivery == SecretDelivery.Secret;

    /// <summary>The needs whose Secret an operator creates; Terraform creates the others.</summary>
    internal IEnumerable<ResolvedNeed> ByHand => AreMadeByHand ? Needs.Where(n => n.Provision is null) : [];

    /// <summary>Whether the process reads files that the platform team's own tools provide, such as an agent or a patch.</summary>
    internal bool AreMountedByPlatform => Delivery == SecretDelivery.Direct && Store == SecretStore.Files;

    /// <summary>Whether the process authenticates to Vault with a token of its service account.</summary>
    internal bool NeedToken => Store == SecretStore.Vault && AreReadDirectly && Login is VaultAuth.Kubernetes or VaultAuth.Jwt;

    /// <summary>Whether Vault grants access to the service itself, through its process or its pod.</summary>
    internal bool NeedVaultAccess => Store == SecretStore.Vault && Delivery is SecretDelivery.Direct or SecretDelivery.Csi;

    /// <summary>The name of the store that the process reads.</summary>
    internal string StoreOfProcess => Delivery == SecretDelivery.Direct ? Choice.Word(Store) : SecretStores.Files;

    /// <summary>A path that differs from the default, or null.</summary>
    internal string? OwnPlaceOf(ResolvedNeed need) => PlacesOfTheirOwn.GetValueOrDefault(need.Name);

    /// <summary>The path of a need's secret in the store.</summary>
    internal string PlaceOf(ResolvedNeed need) => OwnPlaceOf(need) ?? (Store == SecretStore.AzureKeyVault
        ? SecretPlaces.KeyVault(Service, need.Name)
        : SecretPlaces.VaultKv2(Mount, Path, need.Name));

    /// <summary>The name of a need's secret in the folder of the service.</summary>
    internal string FolderKeyOf(ResolvedNeed need) => $"{Path}/{need.Name}";

    /// <summary>The process itself calls a store on the network; files must be delivered to the pod.</summary>
    internal static SecretDelivery DefaultDelivery(SecretStore store) => store == SecretStore.Files ? SecretDelivery.Secret : SecretDelivery.Direct;

    /// <param name="d">The merged description.</param>
    /// <param name="needs">The needs of the service.</param>
    /// <param name="said">The platform's settings for secrets.</param>
    /// <param name="environment">The environment; empty for the service in general.</param>
    internal static ResolvedSecrets? Resolve(ServiceDescription d, IReadOnlyList<ResolvedNeed> needs, SecretsDescription? said, string environment)
    {
        IReadOnlyList<ResolvedNeed> withSecret =
            [.. needs.Where(n => n.Type.HasSecret && n.Provision is null or { IsInStore: true }).OrderBy(n => n.Name, StringComparer.Ordinal)];
        if (withSecret.Count == 0)
            return null;
        said ??= SecretsDescription.None;
        // A service without a system is on its own, as is its namespace.
        string Fill(string text) => text
            .Replace("{environment}", environment, StringComparison.Ordinal)
            .Replace("{system}", d.System ?? d.Name, StringComparison.Ordinal)
            .Replace("{name}", d.Name, StringComparison.Ordinal);
        return new ResolvedSecrets
        {
            Service = d.Name,
            Needs = withSecret,
            Mounted = [.. withSecret.Where(need => !need.IsForMigrations)],
            ProviderClass = d.Name,
            Store = said.Store ?? SecretStore.Files,
            Delivery = said.Delivery ?? DefaultDelivery(said.Store ?? SecretStore.Files),
            Mount = Fill(said.Mount ?? SecretSettings.DefaultMount),
            Path = Fill(said.Path ?? "{name}"),
            Role = $"{d.Name}-{environment}",
            Login = said.Delivery == SecretDelivery.Csi && said.Auth != VaultAuth.Jwt ? VaultAuth.Kubernetes : said.Auth ?? VaultAuth.Kubernetes,
            AuthMount = said.AuthMount is { } mount ? Fill(mount) : null,
            Platform = said,
            PlacesOfTheirOwn = withSecret
                .Where(n => said.Paths?.ContainsKey(n.SecretType.Name) == true)
                .ToDictionary(n => n.Name, n => Fill(said.Paths![n.SecretType.Name]).Replace("{need}", n.Name, StringComparison.Ordinal)),
        };
    }
}
