using PlatformSdk.Build.Description.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>kustomization.yaml</c>: so that <c>kubectl apply -k</c> and Argo CD take the folder as it is.</summary>
internal static class Kustomization
{
    internal const string FileName = "kustomization.yaml";

    internal static YamlMapping Render(IEnumerable<string> fileNames) => new()
    {
        ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
        ["kind"] = "Kustomization",
        ["resources"] = new YamlSequence { fileNames.Order(StringComparer.Ordinal).Select(name => (YamlNode)name) },
    };
}
