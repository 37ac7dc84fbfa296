using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// Gives a pod an Azure identity: the workload identity webhook looks for the label on the pod and the annotations on the service account, and adds
/// the token and its variables.
/// </summary>
internal static class WorkloadIdentity
{
    internal const string Label = "azure.workload.identity/use";

    internal static bool IsUsedBy(ResolvedService service) => service.Secrets is { Store: SecretStore.AzureKeyVault, AreReadDirectly: true };

    internal static YamlMapping? Annotations(ResolvedService service)
    {
        if (!IsUsedBy(service) || service.Secrets!.Platform is not { } said || (said.ClientId ?? said.TenantId) is null)
            return null;
        return new YamlMapping
        {
            ["azure.workload.identity/client-id"] = QuotedOrNone(said.ClientId),
            ["azure.workload.identity/tenant-id"] = QuotedOrNone(said.TenantId),
        };
    }
}
