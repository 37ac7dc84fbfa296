using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// Hashes that make a change take effect: pods restart when their configuration changes, and a run-once job gets a new name when its pod changes.
/// They are computed after patches, so patches count. They do not depend on the service's name, so a service scaffolded from a placeholder has the
/// same ones.
/// </summary>
internal static class Hashes
{
    private const string ConfigAnnotation = Labels.Prefix + "config-hash";

    internal static void Apply(string serviceName, IReadOnlyList<RenderedObject> objects)
    {
        var config = objects.FirstOrDefault(o => o.Kind == "ConfigMap" && o.Name == serviceName && o.Source is null);
        // The migration Job has a stable name, and nothing of the ConfigMap.
        foreach (var workload in objects.Where(o => o.Source is null && o.FileName != Names.MigrationJobFile))
        {
            if (PodTemplateOf(workload) is not { } template)
                continue;
            if (config?.Object["data"] is { } data)
                Annotate(template, HashOf(data, serviceName));
            if (workload.Kind == "Job" && workload.Object["metadata"] is YamlMapping metadata)
                metadata["name"] = YamlScalar.Quoted($"{workload.Name}-{HashOf(template, serviceName)[..8]}");
        }
    }

    private static YamlMapping? PodTemplateOf(RenderedObject workload) => workload.Kind switch
    {
        "Deployment" or "Job" => workload.Object.At("spec", "template") as YamlMapping,
        "CronJob" => workload.Object.At("spec", "jobTemplate", "spec", "template") as YamlMapping,
        _ => null,
    };

    private static void Annotate(YamlMapping template, string hash)
    {
        // A patch may have deleted it.
        if (template["metadata"] is not YamlMapping metadata)
            template["metadata"] = metadata = new YamlMapping();
        if (metadata["annotations"] is YamlMapping annotations)
            annotations[ConfigAnnotation] = YamlScalar.Quoted(hash);
        else
            metadata["annotations"] = new YamlMapping { [ConfigAnnotation] = YamlScalar.Quoted(hash) };
    }

    private static string HashOf(YamlNode node, string serviceName)
    {
        var text = new StringBuilder();
        YamlWriter.Write(text, WithoutName(node, serviceName));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static YamlNode WithoutName(YamlNode node, string name) => node switch
    {
        YamlMapping mapping => mapping.Entries.Aggregate(new YamlMapping(), (copy, entry) =>
        {
            copy.Set(entry.Key, WithoutName(entry.Value, name));
            return copy;
        }),
        YamlSequence sequence => YamlSequence.FromItems(sequence, item => WithoutName(item, name)),
        YamlScalar { Style: ScalarStyle.Quoted } scalar => YamlScalar.Quoted(WithoutName(scalar.Value, name)),
        _ => node,
    };

    /// <summary>
    /// Replaces the name where it is a part of its own: the whole value, the last part of the image's repository, a folder of secrets, the start of a
    /// secret's name. A pod contains the name nowhere else; the mount of a need can start with the same letters, but has its own name.
    /// </summary>
    private static string WithoutName(string value, string name) => value.StartsWith('/') || !value.Contains(name, StringComparison.Ordinal)
        ? value
        : Regex.Replace(value, $"(?<=^|/){Regex.Escape(name)}(?=$|[:/-])", "", RegexOptions.CultureInvariant);
}
