using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>secret-provider-class.yaml</c>: makes the Secrets Store CSI driver write each secret to a file with the need's name when a pod is created. The
/// driver has no optional files: a pod waits for every listed secret.
/// </summary>
internal static class SecretProviderClass
{
    internal const string Driver = "secrets-store.csi.k8s.io";

    internal static YamlMapping? Render(ResolvedService service) =>
        service.Secrets is not { Delivery: SecretDelivery.Csi } secrets || !IsPossible(secrets) ? null : new()
        {
            ["apiVersion"] = "secrets-store.csi.x-k8s.io/v1",
            ["kind"] = "SecretProviderClass",
            ["metadata"] = Metadata.MetadataFor(service, secrets.ProviderClass),
            ["spec"] = new YamlMapping
            {
                ["provider"] = secrets.Store == SecretStore.Vault ? "vault" : "azure",
                ["parameters"] = secrets.Store == SecretStore.Vault ? OfVault(secrets) : OfAzure(secrets),
            },
        };

    /// <summary>The class of the migration Job, where it has credentials of its own.</summary>
    internal static YamlMapping? RenderForMigrations(ResolvedService service) =>
        Migrator.Exists(service) && Migrator.For(service) is var job && job.Secrets?.ProviderClass != service.Secrets?.ProviderClass
            ? Render(job)
            : null;

    /// <summary>There is a provider for Vault and for Key Vault, which needs a name.</summary>
    internal static bool IsPossible(ResolvedSecrets secrets) =>
        secrets.Store == SecretStore.Vault || (secrets.Store == SecretStore.AzureKeyVault && secrets.Platform.Address is not null);

    private static YamlMapping OfVault(ResolvedSecrets secrets) => new()
    {
        ["vaultAddress"] = QuotedOrNone(secrets.Platform.Address?.Text),
        ["vaultAuthMountPath"] = QuotedOrNone(secrets.AuthMount ?? (secrets.Login == VaultAuth.Jwt ? "jwt" : null)),
        ["roleName"] = Quoted(secrets.Role),
        ["audience"] = SecretSettings.TokenAudience,
        // Without a secretKey, the file holds Vault's full response, and the process reads every field from it.
        ["objects"] = Lines(secrets.Mounted.SelectMany(need => new[]
        {
            $"- objectName: \"{need.Name}\"",
            $"  secretPath: \"{secrets.PlaceOf(need)}\"",
        })),
    };

    private static YamlMapping OfAzure(ResolvedSecrets secrets) => new()
    {
        ["keyvaultName"] = Quoted(secrets.Platform.Address!.Host.Split('.')[0]),
        ["tenantId"] = QuotedOrNone(secrets.Platform.TenantId),
        ["clientID"] = QuotedOrNone(secrets.Platform.ClientId),
        ["usePodIdentity"] = Quoted("false"),
        ["objects"] = Lines(secrets.Mounted.SelectMany(need => Named(secrets.PlaceOf(need), need.Name)).Prepend("array:")),
    };

    private static IEnumerable<string> Named(string place, string need)
    {
        var parts = place.Split('/');
        yield return "  - |";
        yield return $"    objectName: \"{parts[0]}\"";
        yield return "    objectType: secret";
        yield return $"    objectAlias: \"{need}\"";
        if (parts.Length > 1)
            yield return $"    objectVersion: \"{parts[1]}\"";
    }

    private static YamlScalar Lines(IEnumerable<string> lines) => new(string.Join('\n', lines), ScalarStyle.Literal);
}
