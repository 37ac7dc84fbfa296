using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Changes;

/// <summary>Compares two files of objects field by field. A part that exists on one side only is a single change, whatever its size.</summary>
internal static class ObjectDiff
{
    internal static IReadOnlyList<ObjectChange> Compare(string? before, string? after)
    {
        var (old, now) = (Objects(before), Objects(after));
        return
        [
            .. old.Keys.Union(now.Keys).Order()
                .SelectMany(key => Compare(key.Kind, "", old.GetValueOrDefault(key), now.GetValueOrDefault(key))),
        ];
    }

    /// <summary>The objects by kind and, because a name may change, by position among those of the same kind.</summary>
    private static Dictionary<(string Kind, int Number), YamlNode> Objects(string? text)
    {
        var objects = new Dictionary<(string Kind, int Number), YamlNode>();
        // A file that was damaged by hand counts as missing.
        foreach (var document in text is null ? [] : YamlReader.ReadAll(text, "", new FindingList()) ?? [])
        {
            var kind = ((document as YamlMapping)?["kind"] as YamlScalar)?.Value ?? "";
            objects[(kind, objects.Keys.Count(key => key.Kind == kind))] = document;
        }

        return objects;
    }

    private static IEnumerable<ObjectChange> Compare(string kind, string path, YamlNode? old, YamlNode? now) => (old, now) switch
    {
        (YamlMapping a, YamlMapping b) => a.Entries.Select(e => e.Name).Union(b.Entries.Select(e => e.Name))
            .SelectMany(name => Compare(kind, path.Length == 0 ? name : $"{path}.{name}", a[name], b[name])),
        (YamlSequence a, YamlSequence b) => ListItems.Pair(a, b)
            .SelectMany(pair => Compare(kind, $"{path}[{pair.Name}]", pair.Old, pair.Now)),
        _ when NodeText.Format(old) == NodeText.Format(now) => [],
        _ => [new ObjectChange(kind, path, NodeText.Format(old), NodeText.Format(now))],
    };
}
