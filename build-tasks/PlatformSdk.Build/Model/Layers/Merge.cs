using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Layers;

/// <summary>Merges layers: maps merge by key, scalars and lists replace, null restores the layer below.</summary>
internal static class Merge
{
    internal static YamlMapping All(params IEnumerable<YamlMapping?> layers) =>
        layers.OfType<YamlMapping>().Aggregate(Two);

    private static YamlMapping Two(YamlMapping lower, YamlMapping upper)
    {
        // A message about a missing key points to the upper file, where the user would add it.
        var merged = new YamlMapping { Span = upper.Span };
        foreach (var entry in lower.Entries.Where(e => !IsSet(upper[e.Name])))
            merged.Set(entry.Key, entry.Value);
        foreach (var entry in upper.Entries.Where(e => IsSet(e.Value)))
            merged.Set(entry.Key, lower[entry.Name] is YamlMapping below && entry.Value is YamlMapping above ? Two(below, above) : entry.Value);
        return merged;
    }

    private static bool IsSet(YamlNode? value) => value is not (null or YamlScalar { IsNull: true });
}
