using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Changes;

/// <summary>Compares two files of objects field by field.</summary>
internal static class ObjectDiff
{
    internal static IReadOnlyList<ObjectChange> Of(string? before, string? after)
    {
        var old = Fields(before);
        var now = Fields(after);
        return
        [
            .. old.Keys.Union(now.Keys)
                .Where(key => old.GetValueOrDefault(key) != now.GetValueOrDefault(key))
                .Order()
                .Select(key => new ObjectChange(key.Kind, key.Path, old.GetValueOrDefault(key), now.GetValueOrDefault(key))),
        ];
    }

    private static Dictionary<(string Kind, string Path), string> Fields(string? text)
    {
        var fields = new Dictionary<(string Kind, string Path), string>();
        // A file that somebody has spoilt by hand is compared as if it were not there.
        foreach (var document in text is null ? [] : YamlReader.ReadAll(text, "", new FindingList()) ?? [])
        {
            if (document is YamlMapping mapping)
                Flatten(mapping, "", (mapping["kind"] as YamlScalar)?.Value ?? "", fields);
        }

        return fields;
    }

    private static void Flatten(YamlNode node, string path, string kind, Dictionary<(string Kind, string Path), string> fields)
    {
        switch (node)
        {
            case YamlMapping { Entries.Count: > 0 } mapping:
                foreach (var entry in mapping.Entries)
                    Flatten(entry.Value, path.Length == 0 ? entry.Name : $"{path}.{entry.Name}", kind, fields);
                break;
            case YamlSequence { Items.Count: > 0 } sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                    Flatten(sequence.Items[i],
                        $"{path}[{NameOf(sequence.Items[i]) ?? i.ToString(System.Globalization.CultureInfo.InvariantCulture)}]", kind, fields);
                break;
            default:
                fields[(kind, path)] = node is YamlScalar scalar ? scalar.Value : "";
                break;
        }
    }

    private static string? NameOf(YamlNode item) => ((item as YamlMapping)?["name"] as YamlScalar)?.Value;
}
