using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>A need, whose <c>type</c> determines its other keys.</summary>
internal sealed class NeedShape : Shape<NeedDescription>
{
    private readonly Dictionary<string, ObjectShape<NeedDescription>> _shapes;
    private readonly ObjectShape<NeedDescription> _unknownType;

    internal NeedShape()
    {
        TypeKey = new Key<string>("type", new NeedTypeShape())
        {
            Summary = "The type of need.",
            Example = "postgres",
            Effect = "everything that is generated for the need: compose.yaml, network-policy.yaml, catalog-info.yaml, PlatformService.g.cs",
            Required = true,
        };
        _shapes = NeedTypes.All.ToDictionary(type => type.Name, ShapeFor, StringComparer.Ordinal);
        _unknownType = ShapeFor("a need", NeedKeys.All.Except(NeedKeys.Common));
    }

    internal Key<string> TypeKey { get; }

    internal override IReadOnlyList<Key> Keys => [TypeKey, .. NeedKeys.All];

    internal override string Expected => "a need such as { type: postgres }";

    /// <summary>One alternative per type, so that an editor offers only the keys of the type.</summary>
    internal override JsonObject Schema() => new()
    {
        ["anyOf"] = new JsonArray([.. NeedTypes.All.Select(type =>
        {
            var schema = _shapes[type.Name].Schema();
            schema["properties"]!["type"] = new JsonObject { ["const"] = type.Name, ["description"] = type.Summary };
            return (JsonNode)schema;
        })]),
    };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out NeedDescription? value)
    {
        var type = (node as YamlMapping)?["type"] as YamlScalar;
        var shape = type is not null && _shapes.TryGetValue(type.Value, out var known) ? known : _unknownType;
        return shape.TryRead(node, findings, out value);
    }

    private ObjectShape<NeedDescription> ShapeFor(NeedType type) =>
        ShapeFor($"a need of type {type.Name}", NeedKeys.All.Where(key => type.Keys.Contains(key.Name)));

    private ObjectShape<NeedDescription> ShapeFor(string name, IEnumerable<Key> keys) =>
        new(name, [TypeKey, .. NeedKeys.Common, .. keys], f => NeedKeys.Build(f, f.Need(TypeKey)));
}
