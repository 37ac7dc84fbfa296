using System.Text.Json.Nodes;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>A schema of JSON that other people's programs read.</summary>
internal sealed class PublishedSchema(string file)
{
    private readonly JsonNode _schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "build-tasks/PlatformSdk.Build/schema", file)))!;

    /// <summary>What differs from the schema; here a member that it does not name is one, too.</summary>
    internal IEnumerable<string> Faults(JsonNode? value) => Faults(value, _schema, "");

    /// <summary>PLATFORM_ACCEPT=1 adds new members to the accepted ones and removes none.</summary>
    internal void ShouldOnlyGrow(string accepted)
    {
        var file = Path.Combine(Repository.Root, accepted);
        var members = Members(_schema, "").Distinct().Order(StringComparer.Ordinal).ToList();
        var before = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
            // Not those of this machine.
            File.WriteAllText(file, string.Concat(before.Union(members).Order(StringComparer.Ordinal).Select(member => member + "\n")));

        File.ReadAllLines(file).ShouldBe(members, ignoreOrder: false,
            "a member was removed or changed its type; or run with PLATFORM_ACCEPT=1 to add a new one");
    }

    private IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string path)
    {
        var parts = Parts(schema).ToList();
        if (parts.Select(part => part["enum"]).OfType<JsonArray>().FirstOrDefault() is { } choices)
            return choices.Any(choice => JsonNode.DeepEquals(choice, value)) ? [] : [$"{path}: {value} is no choice"];
        if (parts.Select(part => part["const"]).FirstOrDefault(constant => constant is not null) is { } constant)
            return JsonNode.DeepEquals(constant, value) ? [] : [$"{path}: {value}"];
        if (parts.Select(part => part["items"]).FirstOrDefault(items => items is not null) is { } items)
            return value is JsonArray list ? list.SelectMany(item => Faults(item, items, path + "[]")) : [$"{path}: not a list"];
        var members = parts.SelectMany(part => part["properties"]?.AsObject() ?? []).ToDictionary(m => m.Key, m => m.Value!);
        if (members.Count == 0)
            return value?.GetValueKind().ToString().ToLowerInvariant() is { } kind && Fits(kind, parts[0]["type"]!.GetValue<string>()) ? []
                : [$"{path}: {value}"];
        if (value is not JsonObject map)
            return [$"{path}: not an object"];
        return parts.SelectMany(part => part["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>())
            .Where(name => !map.ContainsKey(name)).Select(name => $"{path}.{name}: missing")
            .Concat(map.SelectMany(member => members.TryGetValue(member.Key, out var inner) ? Faults(member.Value, inner, $"{path}.{member.Key}")
                : [$"{path}.{member.Key}: unknown"]));
    }

    private static bool Fits(string kind, string type) => type switch
    {
        "integer" or "number" => kind == "number",
        "boolean" => kind is "true" or "false",
        _ => kind == type,
    };

    private IEnumerable<string> Members(JsonNode schema, string path)
    {
        foreach (var part in Parts(schema))
        {
            if (part["type"] is { } type && path.Length > 0)
                yield return $"{path}: {type}";
            foreach (var choice in part["enum"]?.AsArray() ?? [])
                yield return $"{path}: {choice}";
            foreach (var (name, inner) in part["properties"]?.AsObject() ?? [])
                foreach (var member in Members(inner!, $"{path}.{name}"))
                    yield return member;
            foreach (var member in part["items"] is { } items ? Members(items, path + "[]") : [])
                yield return member;
        }
    }

    private IEnumerable<JsonNode> Parts(JsonNode schema) =>
        schema["allOf"] is JsonArray all ? all.SelectMany(part => Parts(part!))
        : schema["$ref"] is { } reference ? Parts(_schema["definitions"]![reference.GetValue<string>().Split('/')[^1]]!)
        : [schema];
}
