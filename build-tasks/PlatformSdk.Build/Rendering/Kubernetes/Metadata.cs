using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The metadata of every object.</summary>
internal static class Metadata
{
    internal static YamlMapping MetadataFor(ResolvedService service, string? name = null, YamlMapping? annotations = null,
        IReadOnlyDictionary<string, string>? labels = null) => new()
        {
            ["name"] = Quoted(name ?? service.Name),
            ["namespace"] = Quoted(service.Namespace),
            ["labels"] = Labels.LabelsFor(service, labels),
            ["annotations"] = annotations,
        };

    /// <summary>The metadata of a workload, which includes its version.</summary>
    internal static YamlMapping OfWorkload(ResolvedService service, YamlMapping? annotations = null)
    {
        var metadata = MetadataFor(service, annotations: WithOverride(service, annotations));
        metadata["labels"] = Labels.OfWorkload(service);
        return metadata;
    }

    /// <summary>Of the workload and not of its pods, which would restart.</summary>
    private static YamlMapping? WithOverride(ResolvedService service, YamlMapping? annotations)
    {
        if (service.Override is not { } given)
            return annotations;
        var all = new YamlMapping
        {
            [Labels.Prefix + "override"] = Quoted(given.Reason),
            [Labels.Prefix + "freeze"] = Quoted(given.Freeze),
        };
        foreach (var entry in annotations?.Entries ?? [])
            all.Set(entry.Key, entry.Value);
        return all;
    }
}
