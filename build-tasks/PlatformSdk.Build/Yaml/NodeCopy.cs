namespace PlatformSdk.Build.Yaml;

/// <summary>Copies a node with everything in it: patches change objects in place, so no two objects share a part.</summary>
internal static class NodeCopy
{
    internal static YamlNode Copy(YamlNode node) => node switch
    {
        YamlMapping map => Copy(map),
        YamlSequence list => YamlSequence.FromItems(list.Select(Copy)),
        _ => node,
    };

    internal static YamlMapping Copy(YamlMapping map)
    {
        var copy = new YamlMapping { Span = map.Span };
        foreach (var (key, value) in map.Entries)
            copy.Set(key, Copy(value));
        return copy;
    }
}
