using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// The labels that OpenCost aggregates costs by in its default configuration. They are on pods and on what provisioners create, and never in a
/// selector.
/// </summary>
internal static class CostLabels
{
    internal static readonly string[] Names = ["owner", "team", "env", "app"];

    /// <summary>Adds them after the labels that are there.</summary>
    internal static YamlMapping AddTo(YamlMapping labels, ResolvedService service)
    {
        foreach (var (name, value) in ValuesFor(service))
            labels[name] ??= Quoted(value);
        return labels;
    }

    /// <summary>The same for a cloud, as tags.</summary>
    internal static IEnumerable<(string Name, string Value)> ValuesFor(ResolvedService service)
    {
        var owner = Labels.Value(service.Owner.Name);
        return Names.Zip([owner, owner, Labels.Value(service.Environment), Labels.Value(service.Name)]);
    }
}
