using System.Globalization;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>
/// Values in Terraform's JSON syntax. There every text is a template, so what a user wrote is escaped, and only the SDK's own expressions are
/// evaluated.
/// </summary>
internal static class Hcl
{
    /// <summary>A text that is evaluated.</summary>
    internal static string Evaluated(string expression) => $"${{{expression}}}";

    /// <summary>A text inside an expression.</summary>
    internal static string Literal(string text) =>
        $"\"{Escaped(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>An expression that is a JSON text with these members.</summary>
    internal static string Encoded(IReadOnlyDictionary<string, string> members) => Evaluated(
        $"jsonencode({{{string.Join(", ", members.Select(m => $"{Literal(m.Key)} = {m.Value}"))}}})");

    /// <summary>What a user wrote, taken as it is.</summary>
    internal static string Escaped(string text) =>
        text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);

    /// <summary>A map, a list or a value that a user wrote.</summary>
    internal static JsonNode? From(YamlNode node) => node switch
    {
        YamlMapping map => From(map),
        YamlSequence list => new JsonArray([.. list.Select(From)]),
        YamlScalar { IsNull: true } => null,
        // The number keeps its digits: a conversion would round large ones.
        YamlScalar scalar when TypedValue.HasType(scalar) => JsonNode.Parse(scalar.Value),
        YamlScalar scalar => JsonValue.Create(Escaped(scalar.Value)),
        _ => throw new InvalidOperationException("A node is a map, a list or a scalar."),
    };

    internal static JsonObject From(YamlMapping map) => new(map.Entries.Select(e => KeyValuePair.Create(Escaped(e.Name), From(e.Value))));

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
