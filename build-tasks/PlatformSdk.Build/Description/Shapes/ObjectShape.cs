using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A map with known keys.</summary>
/// <param name="name">What the map describes, in the form that follows "in": "resources".</param>
/// <param name="keys">The keys, in the order of the reference.</param>
/// <param name="build">Builds the value from the fields.</param>
internal sealed class ObjectShape<T>(string name, IReadOnlyList<Key> keys, Func<Fields, T> build) : Shape<T>
    where T : class
{
    /// <summary>A longer list is harder to read than the reference.</summary>
    private const int MostListed = 10;

    /// <summary>Whether a value is built even when required keys are missing, so that the rest can be checked too.</summary>
    internal bool IsPartial { get; init; }

    internal override IReadOnlyList<Key> Keys => keys;

    internal override string Expected =>
        $"a map of keys ({string.Join(", ", keys.Take(MostListed).Select(k => k.Name))}{(keys.Count > MostListed ? ", …" : "")})";

    internal override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (keys.Any(k => k.Required))
            schema["required"] = new JsonArray([.. keys.Where(k => k.Required).Select(k => (JsonNode)k.Name)]);
        schema["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)KeySchema(k))));
        return schema;
    }

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out T? value)
    {
        value = null;
        if (node is not YamlMapping mapping)
        {
            WrongKind(node, findings);
            return false;
        }

        var fields = new Fields(Place.AtRoot(mapping));
        foreach (var entry in mapping.Entries)
            Read(entry, fields, findings);
        foreach (var key in keys.Where(k => k.Required && (mapping[k.Name] is not { } present || Nullable.IsNull(present))))
            findings.Add(DescriptionCodes.MissingKey, mapping.Span,
                $"'{key.Name}' is missing{UnknownName.Place(name, mapping.Span)}. Add for example '{key.Name}: {key.Example}'.");

        value = IsPartial || keys.All(k => !k.Required || fields.Has(k)) ? build(fields) : null;
        return value is not null;
    }

    private void Read(YamlEntry entry, Fields fields, FindingList findings)
    {
        if (keys.FirstOrDefault(k => k.Name == entry.Name) is not { } key)
        {
            UnknownName.Report(entry.Name, entry.Key.Span, name, [.. keys.Select(k => k.Name)], findings);
        }
        else if (!Nullable.IsNull(entry.Value) && key.Shape.TryReadObject(entry.Value, findings, out var read))
        {
            fields.Set(key, read);
        }
    }

    private static JsonObject KeySchema(Key key)
    {
        var schema = key.Required ? key.Shape.Schema() : Nullable.Schema(key.Shape);
        schema["description"] = key.Default is null ? key.Summary : $"{key.Summary} Default: {key.Default}.";
        return schema;
    }
}
