using System.Text.Json.Nodes;
using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Authoring.Templates.Values;

/// <summary>
/// Parameters that mean in every template what they mean in platform.yaml: the portal's form holds them to the language's own rules.
/// </summary>
internal static class WellKnown
{
    /// <summary>What the form says of a parameter beside its type; the template's backstage.host.json wins.</summary>
    internal static JsonObject FormOf(TemplateDefinition template, string name)
    {
        var form = name switch
        {
            Expressions.Name or "system" => new JsonObject { ["pattern"] = JsonPattern.From(Texts.NamePattern), ["maxLength"] = Texts.LongestName },
            "owner" => new JsonObject
            {
                ["ui:field"] = "OwnerPicker",
                ["ui:options"] = new JsonObject { ["catalogFilter"] = new JsonObject { ["kind"] = new JsonArray("Group", "User") } },
            },
            _ => [],
        };
        foreach (var (key, value) in template.HostInfo(name))
            form[key] = value?.DeepClone();
        return form;
    }

    /// <summary>Whether the form lets nothing else through.</summary>
    internal static bool IsAscii(TemplateDefinition template, string name)
    {
        var symbol = template.Find(name);
        if (symbol?.Type is "derived" && symbol.Text("valueSource") is { } source)
            return IsAscii(template, source);
        var form = FormOf(template, name);
        return symbol is { IsFinite: true } or { DataType: "int" or "integer" or "float" or "hex" } || form["pattern"] is not null
            || form["ui:field"]?.ToString() == "OwnerPicker";
    }
}
