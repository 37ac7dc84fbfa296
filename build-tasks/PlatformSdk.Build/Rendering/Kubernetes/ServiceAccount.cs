using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>service-account.yaml</c>: who the pods are. Without a token, since nothing in them speaks to the cluster.</summary>
internal static class ServiceAccount
{
    internal static YamlMapping Render(ResolvedService service) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ServiceAccount",
        ["metadata"] = Metadata.Of(service, annotations: WorkloadIdentity.Annotations(service)),
        ["automountServiceAccountToken"] = false,
    };
}
