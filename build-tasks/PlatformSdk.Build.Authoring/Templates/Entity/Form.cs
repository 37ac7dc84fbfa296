using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Authoring.Templates.Values;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Templates.Entity;

/// <summary>The pages of the portal's form: the template's parameters, then the location of the result.</summary>
internal static class Form
{
    /// <param name="template">The template.</param>
    /// <param name="asked">The symbols that affect the output.</param>
    /// <param name="hosts">The hosts that offer repositories.</param>
    internal static IReadOnlyList<YamlMapping> PagesFor(TemplateDefinition template, IReadOnlyList<Symbol> asked, IReadOnlyList<string> hosts)
    {
        var properties = new YamlMapping { [Expressions.Name] = FormField.Name(template) };
        foreach (var symbol in asked)
            properties[symbol.Id] = symbol.IsParameter ? FormField.FieldFor(template, symbol) : FormField.Port(symbol);
        var required = asked.Where(s => s.IsParameter && (s.IsRequired || s.Name == "owner")).Select(s => s.Id);
        return
        [
            Page(template.Title, [Expressions.Name, .. required], properties),
            Page("Repository", ["repoUrl"], new YamlMapping
            {
                ["repoUrl"] = new YamlMapping
                {
                    ["title"] = Quoting.Quoted("Where to create the repository"),
                    ["type"] = FormField.Word("string"),
                    ["ui:field"] = Quoting.Quoted("RepoUrlPicker"),
                    ["ui:options"] = new YamlMapping { ["allowedHosts"] = FormField.List(hosts) },
                },
            }),
        ];
    }

    private static YamlMapping Page(string title, IEnumerable<string> required, YamlMapping properties) => new()
    {
        ["title"] = Quoting.Quoted(title),
        ["required"] = FormField.List(required),
        ["properties"] = properties,
    };
}
