using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// The labels of a service's namespace. All services of a namespace write the same ones, so nothing here may depend on a service: whoever creates the
/// namespace, Argo CD or PlatformDeploy, would undo what another has written. A namespace that the platform names may hold pods that are not ours,
/// which the cluster would refuse: there the standard is reported and not enforced, and a label that the platform team set stays.
/// </summary>
internal static class NamespaceLabels
{
    private const string Standard = "restricted";

    internal static IEnumerable<KeyValuePair<string, string>> Of(ResolvedService service) => Of(service, isOurs: service.Place.Namespace is null);

    internal static YamlMapping MappingOf(ResolvedService service) => MappingOf(Of(service));

    /// <summary>Those of a preview's namespace, which holds nothing else.</summary>
    internal static YamlMapping MappingOfPreview(ResolvedService service) => MappingOf(Of(service, isOurs: true));

    private static IEnumerable<KeyValuePair<string, string>> Of(ResolvedService service, bool isOurs) =>
    [
        // Our pods keep to it; what does not is refused, and kubectl says why.
        new($"pod-security.kubernetes.io/{(isOurs ? "enforce" : "audit")}", Standard),
        new("pod-security.kubernetes.io/warn", Standard),
        new(Labels.Prefix + "environment", service.Environment),
    ];

    private static YamlMapping MappingOf(IEnumerable<KeyValuePair<string, string>> all)
    {
        var labels = new YamlMapping();
        foreach (var (key, value) in all)
            labels[key] = Quoted(value);
        return labels;
    }
}
