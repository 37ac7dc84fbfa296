using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Warns of keys from which nothing follows yet: a backup that is written down and never made is worse than none.</summary>
internal static class NotYetCheck
{
    internal static void Run(YamlMapping mapping, IReadOnlyList<Key> keys, FindingList findings)
    {
        foreach (var entry in mapping.Entries)
        {
            if (keys.FirstOrDefault(k => k.Name == entry.Name) is not { } key || Description.Shapes.Nullable.IsNull(entry.Value))
                continue;
            if (NotYetInEffect.Keys.Contains(key))
                findings.Add(EffectCodes.NotYet, entry.Key.Span,
                    $"'{entry.Name}' is not in effect yet: this version generates nothing from it. Remove it until a later version supports it.");
            else
                Descend(entry.Value, key.Shape, findings);
        }
    }

    private static void Descend(YamlNode node, Shape shape, FindingList findings)
    {
        switch (node)
        {
            case YamlMapping mapping when shape.Keys.Count > 0:
                Run(mapping, shape.Keys, findings);
                break;
            case YamlMapping mapping when shape.Each is { } each:
                foreach (var entry in mapping.Entries)
                    Descend(entry.Value, each, findings);
                break;
            case YamlSequence sequence when shape.Each is { } each:
                foreach (var item in sequence)
                    Descend(item, each, findings);
                break;
        }
    }
}
