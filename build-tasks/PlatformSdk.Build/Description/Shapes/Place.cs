using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>
/// Where something was written, and the way to what is inside of it: what a message points at. What it says is in the typed value beside it. After
/// layers are merged it is the place in the highest layer that says it.
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

    internal static Place Nowhere { get; } = new(Span.Of(""), null, null);

    /// <summary>Whether there is a value; <c>null</c> is none.</summary>
    internal bool IsWritten => _node is not (null or YamlScalar { IsNull: true });

    /// <summary>Of the name; of the file's root where it is not written.</summary>
    internal Span OfName => _name ?? OfValue;

    /// <summary>Of the value; of the file's root where it is not written.</summary>
    internal Span OfValue => _node?.Span ?? _root;

    /// <summary>The names inside of it, also those without a value.</summary>
    internal IEnumerable<string> Names => (_node as YamlMapping)?.Entries.Select(e => e.Name) ?? [];

    /// <summary>What is inside of it, with or without a name.</summary>
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

    internal static Place Of(YamlMapping root) => new(root.Span, null, root);

    /// <summary>What is at the end of a path, such as <c>network.gateway.port</c>.</summary>
    internal Place Find(string path) => path.Split('.').Aggregate(this, (place, name) => place[name]);
}
