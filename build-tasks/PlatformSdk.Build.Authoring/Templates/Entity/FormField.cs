using System.Text.Json.Nodes;
using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Authoring.Templates.Values;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Templates.Entity;

/// <summary>A field of the portal's form: a symbol as JSON Schema with the keys of react-jsonschema-form.</summary>
internal static class FormField
{
    internal static YamlMapping Name(TemplateDefinition template)
    {
        var field = new YamlMapping
        {
            ["title"] = Quoting.Quoted("Name"),
            ["type"] = Word("string"),
            ["description"] = Quoting.Quoted("Lower-case letters, digits and '-'. Used in the catalog, the manifests, the traces and the image."),
            ["ui:autofocus"] = Word("true"),
        };
        return Add(field, WellKnown.FormOf(template, Expressions.Name));
    }

    internal static YamlMapping FieldFor(TemplateDefinition template, Symbol symbol)
    {
        var field = new YamlMapping
        {
            ["title"] = Quoting.Quoted(symbol.Text("displayName") ?? symbol.Name),
            ["description"] = Quoting.QuotedOrNone(symbol.Text("description")),
        };
        AddType(field, symbol);
        return Add(field, WellKnown.FormOf(template, symbol.Name));
    }

    /// <summary>A port for a laptop. The engine looks for a free one; a portal cannot.</summary>
    internal static YamlMapping Port(Symbol symbol) => new()
    {
        ["title"] = Quoting.Quoted(symbol.Text("displayName") ?? "Port on a laptop"),
        ["description"] = Quoting.Quoted(symbol.Text("description") ?? "The port of 'dotnet run'. 'dotnet new' would pick a free one."),
        ["type"] = Word("integer"),
        ["minimum"] = Word(symbol.Given("low") ?? "1024"),
        ["maximum"] = Word(symbol.Given("high") ?? "65535"),
        ["default"] = Word(symbol.Given("low") ?? "1024"),
    };

    private static void AddType(YamlMapping field, Symbol symbol)
    {
        switch (symbol)
        {
            case { IsMultiple: true }:
                field["type"] = Word("array");
                field["uniqueItems"] = Word("true");
                field["ui:widget"] = Word("checkboxes");
                field["items"] = Choices(new YamlMapping { ["type"] = Word("string") }, symbol);
                if (!string.IsNullOrEmpty(symbol.Default))
                    field["default"] = List(symbol.Default.Split('|', ','));
                break;
            case { IsChoice: true }:
                field["type"] = Word("string");
                Choices(field, symbol);
                field["default"] = string.IsNullOrEmpty(symbol.Default) ? null : Quoting.Quoted(symbol.Default);
                break;
            case { IsFlag: true }:
                field["type"] = Word("boolean");
                field["default"] = Word(symbol.Default == "true" ? "true" : "false");
                break;
            default:
                field["type"] = Word(symbol.DataType switch { "int" or "integer" => "integer", "float" => "number", _ => "string" });
                field["default"] = string.IsNullOrEmpty(symbol.Default) || symbol.IsRequired || symbol.Name == "owner" ? null
                    : symbol.DataType is "int" or "integer" or "float" ? Word(symbol.Default) : Quoting.Quoted(symbol.Default);
                break;
        }
    }

    private static YamlMapping Choices(YamlMapping field, Symbol symbol)
    {
        field["enum"] = List(symbol.Choices.Select(choice => choice["choice"]!.ToString()));
        field["enumNames"] = List(symbol.Choices.Select(Named));
        return field;
    }

    private static string Named(JsonObject choice)
    {
        var name = choice["displayName"]?.ToString() ?? choice["choice"]!.ToString();
        return choice["description"]?.ToString() is { Length: > 0 } description ? $"{name}: {description}" : name;
    }

    private static YamlMapping Add(YamlMapping field, JsonObject keys)
    {
        foreach (var (key, value) in keys)
        {
            field.Remove(key);
            field[key] = Node(value);
        }

        return field;
    }

    private static YamlNode Node(JsonNode? value) => value switch
    {
        JsonObject map => map.Aggregate(new YamlMapping(), (mapping, entry) =>
        {
            mapping[entry.Key] = Node(entry.Value);
            return mapping;
        }),
        JsonArray list => Sequence(list.Select(Node)),
        JsonValue text when text.GetValueKind() == System.Text.Json.JsonValueKind.String => Quoting.Quoted(text.ToString()),
        _ => Word(value?.ToJsonString() ?? "null"),
    };

    internal static YamlSequence List(IEnumerable<string> texts) => Sequence(texts.Select(text => (YamlNode)Quoting.Quoted(text)));

    internal static YamlSequence Sequence(IEnumerable<YamlNode> items)
    {
        var sequence = new YamlSequence();
        sequence.Items.AddRange(items);
        return sequence;
    }

    internal static YamlScalar Word(string word) => new(word, ScalarStyle.Plain);
}
