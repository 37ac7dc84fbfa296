using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Authoring.Sbom;

/// <summary>
/// A software bill of materials in CycloneDX 1.6 (ECMA-424). It has no serial number and no time, so the same packages give the same bytes; an
/// attestation links it to a build.
/// </summary>
internal static class CycloneDx
{
    private static readonly JsonSerializerOptions s_options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Render(string name, string? version, (IReadOnlyList<string> Direct, IReadOnlyList<Component> All) made)
    {
        var references = made.All.ToDictionary(component => component.Name, Reference, StringComparer.OrdinalIgnoreCase);
        var document = new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] =
                With("version", version, new JsonObject { ["type"] = "application", ["bom-ref"] = name, ["name"] = name })
            },
            ["components"] = new JsonArray([.. made.All.Select(Render)]),
            ["dependencies"] =
                new JsonArray([Needs(name, made.Direct, references),
                .. made.All.Select(component => Needs(Reference(component), component.Needs, references))]),
        };
        return document.ToJsonString(s_options) + "\n";
    }

    private static JsonObject Render(Component component)
    {
        var rendered = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = Reference(component),
            ["name"] = component.Name,
            ["version"] = component.Version,
            ["scope"] = component.Runs ? "required" : "excluded",
        };
        if (component.Sha512 is { } hash)
            rendered["hashes"] =
                new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(hash)) });
        if (component.License is { } license)
            rendered["licenses"] = new JsonArray(new JsonObject { ["expression"] = license });
        if (component.IsPackage)
            rendered["purl"] = Reference(component);
        return rendered;
    }

    // A package that restore pruned because the framework includes it is not a component.
    private static JsonObject Needs(string reference, IReadOnlyList<string> names, Dictionary<string, string> references) => new()
    {
        ["ref"] = reference,
        ["dependsOn"] =
            new JsonArray([.. names.Where(references.ContainsKey).Select(name => references[name]).Distinct().Order(StringComparer.Ordinal)
            .Select(name => JsonValue.Create(name))]),
    };

    private static string Reference(Component component) =>
        component.IsPackage ? $"pkg:nuget/{component.Name}@{component.Version}" : $"{component.Name}@{component.Version}";

    private static JsonObject With(string key, string? value, JsonObject target)
    {
        if (value is not null)
            target[key] = value;
        return target;
    }
}
