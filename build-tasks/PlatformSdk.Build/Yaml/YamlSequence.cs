using System.Collections;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Yaml;

/// <summary>A list of values.</summary>
internal sealed class YamlSequence : YamlNode, IEnumerable<YamlNode>
{
    internal List<YamlNode> Items { get; } = [];

    /// <summary>Appends a value. Null is omitted, so an initializer can contain optional values.</summary>
    public void Add(YamlNode? item)
    {
        if (item is not null)
            Items.Add(item);
    }

    internal static YamlSequence FromItems<T>(IEnumerable<T> items, Func<T, YamlNode> node) => FromItems(items.Select(node));

    internal static YamlSequence FromItems(IEnumerable<YamlNode> items, Span span = default)
    {
        var sequence = new YamlSequence { Span = span };
        sequence.Items.AddRange(items);
        return sequence;
    }

    public IEnumerator<YamlNode> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
