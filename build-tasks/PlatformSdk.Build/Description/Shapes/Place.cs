using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>
/// The place of a value and of everything in it, for use in messages. The typed value is kept separately. After merging, it is the place in the
/// highest layer that sets the value.
/// </summary>
internal sealed class Place
{
    private readonly Span _root;
    private readonly Span? _name;
    private readonly YamlNode? _node;

    private Place(Span root, Span? name, YamlNode? node)
    {
        _root = root;
        _name = name;
        _node = node;
    }

    internal static Place Nowhere { get; } = new(Span.WholeFile(""), null, null);

    /// <summary>Whether there is a value; <c>null</c> is not a value.</summary>
    internal bool IsWritten => _node is not (null or YamlScalar { IsNull: true });

    /// <summary>The place of the name; the file's root when it is not written.</summary>
    internal Span OfName => _name ?? OfValue;

    /// <summary>The place of the value; the file's root when it is not written.</summary>
    internal Span OfValue => _node?.Span ?? _root;

    /// <summary>The value as read, with the places of everything in it; null when it is not written.</summary>
    internal YamlNode? Node => _node;

    /// <summary>The names in the map, including those without a value.</summary>
    internal IEnumerable<string> Names => (_node as YamlMapping)?.Entries.Select(e => e.Name) ?? [];

    /// <summary>The values in a map or list.</summary>
    internal IEnumerable<Place> Inside => _node switch
    {
        YamlMapping => Names.Select(name => this[name]),
        YamlSequence list => list.Select(item => new Place(_root, null, item)),
        _ => [],
    };

    internal Place this[Key key] => this[key.Name];

    internal Place this[string name] => (_node as YamlMapping)?.Find(name) is { } entry
        ? new Place(_root, entry.Key.Span, entry.Value)
        : new Place(_root, null, null);

    internal static Place AtRoot(YamlMapping root) => new(root.Span, null, root);

    /// <summary>The place at the end of a path such as <c>network.gateway.port</c>.</summary>
    internal Place Find(string path)
    {
        var place = this;
        for (var from = 0; from <= path.Length;)
        {
            var dot = path.IndexOf('.', from) is var found and >= 0 ? found : path.Length;
            place = place[from == 0 && dot == path.Length ? path : path[from..dot]];
            from = dot + 1;
        }

        return place;
    }
}
