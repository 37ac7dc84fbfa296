using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model;

/// <summary>The secrets of a service in one environment: which there are, where they are kept, and how they come into its pods.</summary>
internal sealed record ResolvedSecrets
{
    private IReadOnlyDictionary<string, string> PlacesOfTheirOwn { get; init; } = new Dictionary<string, string>();

    internal required string Service { get; init; }

    /// <summary>The needs that come with a secret, in the order of their names.</summary>
    internal required IReadOnlyList<ResolvedNeed> Needs { get; init; }

    internal required SecretStore Store { get; init; }

    internal required SecretDelivery Delivery { get; init; }

    internal required string Mount { get; init; }

    internal required string Path { get; init; }

    /// <summary>The role and the policy in Vault: one Vault may serve several environments.</summary>
    internal required string Role { get; init; }

    /// <summary>How the process logs in; the CSI driver does so with the pod's service account, whatever the process would do.</summary>
    internal required VaultAuth Login { get; init; }

    internal string? AuthMount { get; init; }

    /// <summary>What else the platform says: addresses and ids that are the same everywhere.</summary>
    internal required SecretsDescription Platform { get; init; }

    /// <summary>Whether the process asks Vault or Key Vault by itself.</summary>
    internal bool AreReadDirectly => Delivery == SecretDelivery.Direct && Store is SecretStore.Vault or SecretStore.AzureKeyVault;

    /// <summary>Whether the Secrets of the needs are made by hand: by the people who run the cluster, and by nothing that a build writes.</summary>
    internal bool AreMadeByHand => Delivery == SecretDelivery.Secret;

    /// <summary>Whether the process reads files that something of the platform team's own brings: an agent, or a patch.</summary>
    internal bool AreBroughtByOthers => Delivery == SecretDelivery.Direct && Store == SecretStore.Files;

    /// <summary>Whether the process shows Vault a token of its service account.</summary>
    internal bool NeedToken => Store == SecretStore.Vault && AreReadDirectly && Login is VaultAuth.Kubernetes or VaultAuth.Jwt;

    /// <summary>Whether it is the service, by its own process or its own pod, that Vault lets in.</summary>
    internal bool AreGrantedByVault => Store == SecretStore.Vault && Delivery is SecretDelivery.Direct or SecretDelivery.Csi;

    /// <summary>The store that the process asks, by its name.</summary>
    internal string StoreOfProcess => Delivery == SecretDelivery.Direct ? Choice.Word(Store) : SecretStores.Files;

    /// <summary>A place that is not the usual one, or null.</summary>
    internal string? OwnPlaceOf(ResolvedNeed need) => PlacesOfTheirOwn.GetValueOrDefault(need.Name);

    /// <summary>Where the store keeps a need's secret.</summary>
    internal string PlaceOf(ResolvedNeed need) => OwnPlaceOf(need) ?? (Store == SecretStore.AzureKeyVault
        ? SecretPlaces.KeyVault(Service, need.Name)
        : SecretPlaces.VaultKv2(Mount, Path, need.Name));

    /// <summary>A store that is asked over the network is asked by the process; files must be brought into the pod by something.</summary>
    internal static SecretDelivery DefaultDelivery(SecretStore store) => store == SecretStore.Files ? SecretDelivery.Secret : SecretDelivery.Direct;

    /// <param name="d">The merged description.</param>
    /// <param name="needs">What it needs.</param>
    /// <param name="said">What the platform says of secrets.</param>
    /// <param name="environment">The environment; empty for the service as such.</param>
    internal static ResolvedSecrets? Of(ServiceDescription d, IReadOnlyList<ResolvedNeed> needs, SecretsDescription? said, string environment)
    {
        IReadOnlyList<ResolvedNeed> withSecret =
            [.. needs.Where(n => n.Type.HasSecret).OrderBy(n => n.Name, StringComparer.Ordinal)];
        if (withSecret.Count == 0)
            return null;
        said ??= SecretsDescription.None;
        // A service without a system is one by itself, as its namespace is.
        string Fill(string text) => text
            .Replace("{environment}", environment, StringComparison.Ordinal)
            .Replace("{system}", d.System ?? d.Name, StringComparison.Ordinal)
            .Replace("{name}", d.Name, StringComparison.Ordinal);
        return new ResolvedSecrets
        {
            Service = d.Name,
            Needs = withSecret,
            Store = said.Store ?? SecretStore.Files,
            Delivery = said.Delivery ?? DefaultDelivery(said.Store ?? SecretStore.Files),
            Mount = Fill(said.Mount ?? SecretSettings.DefaultMount),
            Path = Fill(said.Path ?? "{name}"),
            Role = $"{d.Name}-{environment}",
            Login = said.Delivery == SecretDelivery.Csi && said.Auth != VaultAuth.Jwt ? VaultAuth.Kubernetes : said.Auth ?? VaultAuth.Kubernetes,
            AuthMount = said.AuthMount is { } mount ? Fill(mount) : null,
            Platform = said,
            PlacesOfTheirOwn = withSecret
                .Where(n => said.Paths?.ContainsKey(n.Type.Name) == true)
                .ToDictionary(n => n.Name, n => Fill(said.Paths![n.Type.Name]).Replace("{need}", n.Name, StringComparison.Ordinal)),
        };
    }
}
