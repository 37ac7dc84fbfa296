using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>service-account.yaml</c>: the identity of the pods. It mounts no token, because the pods do not call the cluster's API.</summary>
internal static class ServiceAccount
{
    internal static YamlMapping Render(ResolvedService service) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ServiceAccount",
        ["metadata"] = Metadata.MetadataFor(service, annotations: WorkloadIdentity.Annotations(service)),
        ["automountServiceAccountToken"] = false,
    };
}
