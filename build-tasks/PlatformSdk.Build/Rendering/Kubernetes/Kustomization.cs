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
    internal static YamlMapping Render(ResolvedService service, IEnumerable<string> fileNames) => RenderIn(service.Namespace, fileNames);

    /// <param name="space">The namespace of the objects, or null if each has its own.</param>
    /// <param name="resources">The files to apply, and folders with a kustomization of their own.</param>
    internal static YamlMapping RenderIn(string? space, IEnumerable<string> resources) => new()
    {
        ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
        ["kind"] = "Kustomization",
        // Also sets the namespace of the user's own objects, so they do not need to specify it.
        ["namespace"] = QuotedOrNone(space),
        ["resources"] = YamlSequence.FromItems(resources.Order(StringComparer.Ordinal).Select(name => (YamlNode)name)),
    };
}
