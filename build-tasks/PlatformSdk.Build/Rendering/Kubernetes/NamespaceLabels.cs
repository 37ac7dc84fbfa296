using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// The labels of a service's namespace. All services of a namespace write the same labels, so nothing here may depend on one service: Argo CD or
/// PlatformDeploy would overwrite the labels of another service. A namespace that the platform sets may contain other pods that the cluster would
/// refuse. There the standard is audited instead of enforced, and a label that the platform team set stays.
/// </summary>
internal static class NamespaceLabels
{
    private const string Standard = "restricted";

    internal static IEnumerable<KeyValuePair<string, string>> LabelsFor(ResolvedService service) =>
        LabelsFor(service, isOurs: service.Place.Namespace is null);

    internal static YamlMapping MappingOf(ResolvedService service) => MappingOf(LabelsFor(service));

    /// <summary>The labels of a preview's namespace, which contains nothing else.</summary>
    internal static YamlMapping MappingOfPreview(ResolvedService service) => MappingOf(LabelsFor(service, isOurs: true));

    private static IEnumerable<KeyValuePair<string, string>> LabelsFor(ResolvedService service, bool isOurs) =>
    [
        // The generated pods meet the standard. Other pods are refused, and kubectl shows why.
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
