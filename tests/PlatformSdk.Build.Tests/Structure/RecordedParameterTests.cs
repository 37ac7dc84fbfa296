using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Structure;

/// <summary>An upgrade creates the scaffold again, so a parameter that is not in .platform/scaffold.yaml would get its default.</summary>
public sealed class RecordedParameterTests
{
    private static readonly string s_templates = Path.Combine(Repository.Root, "templates");

    public static TheoryData<string> Templates =>
        [.. Directory.GetDirectories(Path.Combine(s_templates, "content")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_parameter_of_a_template_is_recorded_in_the_scaffold(string template)
    {
        var parts = PartsOf(template);
        var record = parts.Select(part => Path.Combine(part, ".platform", "scaffold.yaml")).Where(File.Exists).Select(File.ReadAllText).First();
        var parameters = parts.Select(Symbols).SelectMany(symbols => symbols).Where(symbol => $"{symbol.Value!["type"]}" == "parameter").ToList();

        parameters.Select(parameter => parameter.Key).ShouldContain("owner");
        foreach (var (name, symbol) in parameters.Append(KeyValuePair.Create<string, JsonNode?>("name", new JsonObject())))
        {
            var recorded = Regex.Matches(record, $"(?m)^  {name}:(?: (.*))?$").Select(line => line.Groups[1].Value).ToList();
            recorded.ShouldNotBeEmpty($"{template} has the parameter '{name}', but its scaffold.yaml does not");
            if (symbol!["allowMultipleValues"] is null && symbol["choices"] is JsonArray choices)
                recorded.ShouldBe(choices.Select(choice => $"{choice!["choice"]}"), ignoreOrder: true);
        }
    }

    private static List<string> PartsOf(string template)
    {
        var folder = Path.Combine(s_templates, "content", template);
        var shared = Definition(folder)["shared"]?.AsArray() ?? [];
        return [folder, .. shared.Select(part => Path.Combine(s_templates, "shared", $"{part}"))];
    }

    private static JsonObject Symbols(string folder) =>
        File.Exists(FileOf(folder)) && Definition(folder)["symbols"] is JsonObject symbols ? symbols : [];

    private static JsonNode Definition(string folder) => JsonNode.Parse(File.ReadAllText(FileOf(folder)))!;

    private static string FileOf(string folder) => Path.Combine(folder, ".template.config", "template.json");
}
