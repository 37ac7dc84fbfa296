using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>external-secret.yaml</c>: asks External Secrets to keep a Secret for each need. One object a need, since a single missing key stops all of an
/// object: an optional secret must not hold up the others.
/// </summary>
internal static class ExternalSecret
{
    internal static IEnumerable<YamlMapping> Render(ResolvedService service) =>
        service.Secrets is { Delivery: SecretDelivery.ExternalSecrets } secrets && IsPossible(secrets)
            ? secrets.Needs.Select(need => Of(service, secrets, need))
            : [];

    /// <summary>Of the store <c>files</c> nothing is known but what External Secrets calls it.</summary>
    internal static bool IsPossible(ResolvedSecrets secrets) =>
        secrets.Store is SecretStore.Vault or SecretStore.AzureKeyVault
            || (secrets.Store == SecretStore.Files && secrets.Platform.StoreRef is not null);

    private static YamlMapping Of(ResolvedService service, ResolvedSecrets secrets, ResolvedNeed need)
    {
        var name = KubernetesSecret.NameOf(service.Name, need.Name);
        // The last three are what the definition of the kind would fill in: Argo CD would report a difference for ever.
        var place = new YamlMapping
        {
            ["key"] = Quoted(PlaceOf(secrets, need)),
            ["version"] = QuotedOrNone(VersionOf(secrets, need)),
            ["conversionStrategy"] = "Default",
            ["decodingStrategy"] = "None",
            ["metadataPolicy"] = "None",
        };
        return new YamlMapping
        {
            ["apiVersion"] = "external-secrets.io/v1",
            ["kind"] = "ExternalSecret",
            ["metadata"] = Metadata.Of(service, name),
            ["spec"] = new YamlMapping
            {
                ["refreshInterval"] = $"{SecretSettings.RefreshMinutes}m0s",
                ["secretStoreRef"] = new YamlMapping
                {
                    ["kind"] = "ClusterSecretStore",
                    ["name"] = Quoted(secrets.Platform.StoreRef ?? Choice.Word(secrets.Store)),
                },
                ["target"] = new YamlMapping { ["name"] = Quoted(name), ["creationPolicy"] = "Owner", ["deletionPolicy"] = "Retain" },
                // Vault has fields, which become keys of the Secret and files in the pod; elsewhere a secret is one text.
                ["data"] = secrets.Store == SecretStore.Vault
                    ? null
                    : new YamlSequence { new YamlMapping { ["secretKey"] = "value", ["remoteRef"] = place } },
                ["dataFrom"] = secrets.Store == SecretStore.Vault ? new YamlSequence { new YamlMapping { ["extract"] = place } } : null,
            },
        };
    }

    /// <summary>A place in Key Vault may pin a version.</summary>
    private static string? VersionOf(ResolvedSecrets secrets, ResolvedNeed need) =>
        secrets.Store == SecretStore.AzureKeyVault && secrets.PlaceOf(need).Split('/') is [_, var version] ? version : null;

    /// <summary>With the mount, which the operator takes off where its store names it too, and without the API's own <c>data/</c>.</summary>
    private static string PlaceOf(ResolvedSecrets secrets, ResolvedNeed need) => secrets.Store == SecretStore.AzureKeyVault
        ? secrets.PlaceOf(need).Split('/')[0]
        : secrets.Store == SecretStore.Vault ? SecretPlaces.VaultKv1(secrets.Mount, secrets.Path, need.Name) : $"{secrets.Path}/{need.Name}";
}
