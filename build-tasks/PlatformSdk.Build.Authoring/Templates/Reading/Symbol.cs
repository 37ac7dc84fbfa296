using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Templates.Reading;

/// <summary>One entry of a template's <c>symbols</c>.</summary>
internal sealed partial record Symbol(string Name, JsonObject Json, Span Place)
{
    internal string Type => Text("type") ?? "";

    internal string DataType => Text("datatype") ?? "text";

    internal bool IsParameter => Type == "parameter";

    internal bool IsChoice => IsParameter && DataType == "choice";

    internal bool IsFlag => IsParameter && DataType == "bool";

    /// <summary>Whether it has a small, known number of values.</summary>
    internal bool IsFinite => IsChoice || IsFlag;

    internal bool IsMultiple => IsChoice && Text("allowMultipleValues") == "true";

    internal bool IsRequired => Text("isRequired") == "true";

    internal string? Default => Text("defaultValue");

    internal IEnumerable<JsonObject> Choices => (Json["choices"] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>Whether it inserts text into files or file names.</summary>
    internal bool Replaces => Json["replaces"] is not null || Json["fileRename"] is not null;

    /// <summary>The name as a valid identifier in expressions.</summary>
    internal string Id => IdOf(Name);

    internal static string IdOf(string name) => NoIdentifier().Replace(name, "_");

    internal string? Text(string key) =>
        Json[key] is JsonValue value ? value.ToString() is "True" or "False" ? value.ToString().ToLowerInvariant() : value.ToString() : null;

    /// <summary>A parameter of a generator.</summary>
    internal string? Given(string key) => (Json["parameters"] as JsonObject)?[key]?.ToString();

    [GeneratedRegex("[^A-Za-z0-9_]", RegexOptions.CultureInvariant)]
    private static partial Regex NoIdentifier();
}
