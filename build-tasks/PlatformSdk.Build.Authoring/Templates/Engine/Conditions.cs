using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Templates.Reading;

namespace PlatformSdk.Build.Authoring.Templates.Engine;

/// <summary>The conditions of a template, in its configuration and in its files.</summary>
internal sealed partial class Conditions
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    internal Conditions(TemplateDefinition template, IEnumerable<string> files)
    {
        Collect(template.Json["sources"]);
        foreach (var symbol in template.Symbols)
        {
            if (symbol.Type == "computed")
                Add(symbol.Text("value"));
            Collect(symbol.Json["parameters"]);
            if (symbol.Type is "derived" or "generated"
                && (symbol.Text("valueSource") ?? symbol.Given("source") ?? symbol.Given("sourceVariableName")) is { } source)
                _words.Add(source);
        }

        foreach (Match match in files.SelectMany(text => InFile().Matches(text)))
            Add(match.Groups["condition"].Value);
    }

    /// <summary>Whether the output depends on the symbol.</summary>
    internal bool Ask(Symbol symbol) => symbol.Replaces || _words.Contains(symbol.Name);

    /// <summary>Whether a condition contains the symbol.</summary>
    internal bool Name(string symbol) => _texts.Any(text => Word().Matches(text).Any(word => word.Value == symbol));

    /// <summary>The values that conditions compare a symbol with.</summary>
    internal IEnumerable<string> ComparedWith(string symbol) => _texts
        .SelectMany(text =>
            Regex.Matches(text,
            $@"\b{Regex.Escape(symbol)}\s*[!=]=\s*[""'](?<text>[^""']*)[""']|[""'](?<text>[^""']*)[""']\s*[!=]=\s*{Regex.Escape(symbol)}\b"))
        .Select(match => match.Groups["text"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private void Collect(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map)
                {
                    if (key == "condition" && value is JsonValue)
                        Add(value.ToString());
                    else
                        Collect(value);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                    Collect(item);
                break;
        }
    }

    private void Add(string? condition)
    {
        if (string.IsNullOrEmpty(condition))
            return;
        _texts.Add(condition);
        foreach (Match word in Word().Matches(condition))
            _words.Add(word.Value);
    }

    [GeneratedRegex(@"#(else)?if\b(?<condition>[^\n]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InFile();

    [GeneratedRegex(@"[A-Za-z_][\w.-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
