using System.Text.Json.Nodes;
using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Authoring.Templates.Values;

/// <summary>Parameters with the same meaning in every template and in platform.yaml: the portal's form applies the same rules to them.</summary>
internal static class WellKnown
{
    /// <summary>The form settings of a parameter in addition to its type; the template's backstage.host.json overrides them.</summary>
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

    /// <summary>Whether the form accepts only ASCII.</summary>
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
