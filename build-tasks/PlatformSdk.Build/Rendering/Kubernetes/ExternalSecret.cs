using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>external-secret.yaml</c>: makes External Secrets keep a Secret for each need. One object per need, because one missing key stops a whole
/// object: an optional secret must not block the others.
/// </summary>
internal static class ExternalSecret
{
    internal static IEnumerable<YamlMapping> Render(ResolvedService service) =>
        service.Secrets is { Delivery: SecretDelivery.ExternalSecrets } secrets && IsPossible(secrets)
            ? secrets.Needs.Select(need => ExternalSecretFor(service, secrets, need))
            : [];

    /// <summary>For the store <c>files</c>, only the name that External Secrets uses is known.</summary>
    internal static bool IsPossible(ResolvedSecrets secrets) =>
        secrets.Store is SecretStore.Vault or SecretStore.AzureKeyVault
            || (secrets.Store == SecretStore.Files && secrets.Platform.StoreRef is not null);

    private static YamlMapping ExternalSecretFor(ResolvedService service, ResolvedSecrets secrets, ResolvedNeed need)
    {
        var name = KubernetesSecret.NameOf(service.Name, need.Name);
        // The last three are the defaults of the CRD; without them, Argo CD always reports a difference.
        var place = new YamlMapping
        {
            ["key"] = Quoted(PlaceOf(service, secrets, need)),
            ["version"] = QuotedOrNone(VersionOf(secrets, need)),
            ["conversionStrategy"] = "Default",
            ["decodingStrategy"] = "None",
            ["metadataPolicy"] = "None",
        };
        return new YamlMapping
        {
            ["apiVersion"] = "external-secrets.io/v1",
            ["kind"] = "ExternalSecret",
            ["metadata"] = Metadata.MetadataFor(service, name),
            ["spec"] = new YamlMapping
            {
                ["refreshInterval"] = $"{SecretSettings.RefreshMinutes}m0s",
                ["secretStoreRef"] = new YamlMapping
                {
                    ["kind"] = "ClusterSecretStore",
                    ["name"] = Quoted(secrets.Platform.StoreRef ?? Choice.Word(secrets.Store)),
                },
                ["target"] = new YamlMapping { ["name"] = Quoted(name), ["creationPolicy"] = "Owner", ["deletionPolicy"] = "Retain" },
                // Vault secrets have fields, which become keys of the Secret and files in the pod. In other stores a secret is a single text.
                ["data"] = secrets.Store == SecretStore.Vault
                    ? null
                    : new YamlSequence { new YamlMapping { ["secretKey"] = "value", ["remoteRef"] = place } },
                ["dataFrom"] = secrets.Store == SecretStore.Vault ? new YamlSequence { new YamlMapping { ["extract"] = place } } : null,
            },
        };
    }

    /// <summary>A Key Vault path may pin a version.</summary>
    private static string? VersionOf(ResolvedSecrets secrets, ResolvedNeed need) =>
        secrets.Store == SecretStore.AzureKeyVault && secrets.PlaceOf(need).Split('/') is [_, var version] ? version : null;

    /// <summary>The path with the mount, which the operator removes if its store names it too, and without the API's own <c>data/</c>.</summary>
    private static string PlaceOf(ResolvedService service, ResolvedSecrets secrets, ResolvedNeed need) => secrets.Store switch
    {
        SecretStore.AzureKeyVault => secrets.PlaceOf(need).Split('/')[0],
        SecretStore.Vault => SecretPlaces.VaultKv1(secrets.Mount, secrets.Path, need.Name),
        _ => SecretAddress.KeyFor(service, need),
    };
}
