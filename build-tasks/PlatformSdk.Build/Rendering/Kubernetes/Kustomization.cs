using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>kustomization.yaml</c>: so that <c>kubectl apply -k</c> and Argo CD take the folder as it is.</summary>
internal static class Kustomization
{
    internal const string FileName = "kustomization.yaml";

    /// <param name="service">The service in its environment.</param>
    /// <param name="fileNames">The files of the folder that are applied.</param>
    internal static YamlMapping Render(ResolvedService service, IEnumerable<string> fileNames) => new()
    {
        ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
        ["kind"] = "Kustomization",
        // Also for the user's own objects, which need not know where they will be.
        ["namespace"] = Quoted(service.Namespace),
        ["resources"] = YamlSequence.Of(fileNames.Order(StringComparer.Ordinal).Select(name => (YamlNode)name)),
    };
}
