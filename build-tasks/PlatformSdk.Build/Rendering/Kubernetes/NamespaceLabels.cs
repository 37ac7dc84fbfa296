using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;
using static PlatformSdk.Build.Rendering.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// The labels of a service's namespace. All services of a namespace write the same ones, so nothing here may depend on a service: whoever creates the
/// namespace, Argo CD or PlatformDeploy, would undo what another has written.
/// </summary>
internal static class NamespaceLabels
{
    internal static IEnumerable<KeyValuePair<string, string>> Of(ResolvedService service) =>
    [
        // Our pods keep to it; what does not is refused, and kubectl says why.
        new("pod-security.kubernetes.io/enforce", "restricted"),
        new("pod-security.kubernetes.io/warn", "restricted"),
        new(Labels.Prefix + "environment", service.Environment),
    ];

    internal static YamlMapping MappingOf(ResolvedService service)
    {
        var labels = new YamlMapping();
        foreach (var (key, value) in Of(service))
            labels[key] = Quoted(value);
        return labels;
    }
}
