using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Changes;

/// <summary>Compares two files of objects field by field. A part that exists on one side only is a single change, whatever its size.</summary>
internal static class ObjectDiff
{
    internal static IReadOnlyList<ObjectChange> Compare(IReadOnlyList<CommittedObject> old, IReadOnlyList<CommittedObject> now)
    {
        return
        [
            .. old.Concat(now).Select(o => o.Kind).Distinct().Order(StringComparer.Ordinal)
                .SelectMany(kind => Pair([.. old.Where(o => o.Kind == kind)], [.. now.Where(o => o.Kind == kind)]))
                .SelectMany(pair => Compare((pair.Now ?? pair.Old)!.Kind, "", pair.Old?.Object, pair.Now?.Object)
                    .Select(change => change with { Name = (pair.Now ?? pair.Old)!.Name })),
        ];
    }

    /// <summary>Objects of one kind belong together by name and, because a name may change, the others by their order.</summary>
    private static IEnumerable<(CommittedObject? Old, CommittedObject? Now)> Pair(List<CommittedObject> old, List<CommittedObject> now)
    {
        foreach (var one in old.ToList())
        {
            if (now.Find(o => o.Name == one.Name) is not { } same)
                continue;
            old.Remove(one);
            now.Remove(same);
            yield return (one, same);
        }

        for (var i = 0; i < Math.Max(old.Count, now.Count); i++)
            yield return (old.ElementAtOrDefault(i), now.ElementAtOrDefault(i));
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
