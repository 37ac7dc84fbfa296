using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Templates.Reading;

/// <summary>Checks the properties that a template needs in <c>dotnet new</c> and in Backstage.</summary>
internal static partial class DefinitionCheck
{
    private const string Restore = "210D431B-A78B-4D2F-B762-4ED3E3EA9025";

    private static readonly string[] s_needed = ["identity", "name", "shortName"];

    internal static void Run(TemplateDefinition template, FindingList findings)
    {
        var whole = template.Places.PlaceOf("name");
        foreach (var key in s_needed.Where(key => string.IsNullOrEmpty(template.Json[key]?.ToString())))
            findings.Add(TemplateCodes.Missing, whole,
                $"'{key}' is missing, so 'dotnet new' skips the template. Add \"{key}\": \"…\".");
        if (template.ShortName.Length > 0 && !CatalogName().IsMatch(template.ShortName))
            findings.Add(TemplateCodes.BadShortName, template.Places.PlaceOf("shortName"),
                $"'{template.ShortName}' is not a valid name in the catalog. Use letters, digits and '-', at most 63.");
        if (string.IsNullOrEmpty(template.Text("description")))
            findings.Add(TemplateCodes.NoDescription, whole, "The template has no description. Add one sentence about its purpose.");
        foreach (var symbol in template.Symbols)
            Check(symbol, findings);
        foreach (var action in (template.Json["postActions"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            if (!string.Equals(action["actionId"]?.ToString().Trim('{', '}'), Restore, StringComparison.OrdinalIgnoreCase))
                findings.Add(TemplateCodes.PostAction, template.Places.PlaceOf("postActions"),
                    $"Backstage does not run the post action '{action["description"] ?? action["actionId"]}'. Make its result part of the " +
                    $"template's files.");
        }
    }

    private static void Check(Symbol symbol, FindingList findings)
    {
        if (symbol.IsParameter && string.IsNullOrEmpty(symbol.Text("description")))
            findings.Add(TemplateCodes.NoDescription, symbol.Place,
                $"'{symbol.Name}' has no description. Add one sentence for --help and the portal's form.");
        foreach (var choice in symbol.Choices.Where(choice => string.IsNullOrEmpty(choice["description"]?.ToString())))
            findings.Add(TemplateCodes.NoDescription, symbol.Place,
                $"The choice '{choice["choice"]}' of '{symbol.Name}' has no description. Add one sentence.");
        // With a default value, the portal uses that.
        if (symbol is { Type: "bind", Default: null } && symbol.Text("binding") != "name"
            && symbol.Text("binding")?.EndsWith("HostIdentifier", StringComparison.Ordinal) != true)
            findings.Add(TemplateCodes.UnknownHere, symbol.Place,
                $"'{symbol.Name}' depends on the machine that packs it ('{symbol.Text("binding")}'). Add a defaultValue, or use a parameter.");
    }

    [GeneratedRegex("^[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex CatalogName();
}
