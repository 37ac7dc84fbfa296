using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>kustomization.yaml</c>: lets <c>kubectl apply -k</c> and Argo CD use the folder directly.</summary>
internal static class Kustomization
{
    internal const string FileName = "kustomization.yaml";

    /// <param name="service">The service in its environment.</param>
    /// <param name="fileNames">The files of the folder to apply.</param>
    internal static YamlMapping Render(ResolvedService service, IEnumerable<string> fileNames) => new()
    {
        ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
        ["kind"] = "Kustomization",
        // Also sets the namespace of the user's own objects, so they do not need to specify it.
        ["namespace"] = Quoted(service.Namespace),
        ["resources"] = YamlSequence.FromItems(fileNames.Order(StringComparer.Ordinal).Select(name => (YamlNode)name)),
    };
}
