using System.Text.Json.Nodes;
using PlatformSdk.Build.Reporting.Json;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>The published schema of <c>platform-report.json</c>: complete, and never smaller.</summary>
public sealed class ReportJsonTests
{
    private const string Accepted = "tests/PlatformSdk.Build.Tests/Reporting/Verified/members.txt";

    private static readonly JsonNode s_schema = JsonNode.Parse(File.ReadAllText(
        Path.Combine(Repository.Root, "build-tasks/PlatformSdk.Build/schema/platform-report.schema.json")))!;

    public static TheoryData<string> Reports => [.. ReportSamples.Samples, "hostile", "300 findings"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_member_is_in_the_schema_with_its_type(string report)
    {
        var json = report switch
        {
            "hostile" => ReportJson.Render(ReportSamples.WithHostileTexts()),
            "300 findings" => ReportJson.Render(ReportSamples.WithFindings(300)),
            _ => ReportSamples.OfSample(report)["platform-report.json"],
        };

        Faults(JsonNode.Parse(json), s_schema, "").ShouldBeEmpty();
    }

    /// <summary>Pipelines of other people read these members. PLATFORM_ACCEPT=1 adds new ones and removes none.</summary>
    [Fact]
    public void The_schema_only_grows()
    {
        var file = Path.Combine(Repository.Root, Accepted);
        var members = Members(s_schema, "").Distinct().Order(StringComparer.Ordinal).ToList();
        var before = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
            // Not those of this machine.
            File.WriteAllText(file, string.Concat(before.Union(members).Order(StringComparer.Ordinal).Select(member => member + "\n")));

        File.ReadAllLines(file).ShouldBe(members, ignoreOrder: false,
            "a member was removed or changed its type; or run with PLATFORM_ACCEPT=1 to add a new one");
    }

    [Theory]
    [InlineData("""{ "version": 1 }""", "counts")]
    [InlineData("""{ "version": "1" }""", "version")]
    [InlineData("""{ "more": 1 }""", "more")]
    public void A_report_that_does_not_fit_is_found(string json, string member) =>
        Faults(JsonNode.Parse(json), s_schema, "").ShouldContain(fault => fault.Contains(member));

    [Fact]
    public void What_is_not_known_is_left_out_and_text_stays_text()
    {
        var hostile = ReportSamples.WithHostileTexts();
        var json = JsonNode.Parse(ReportJson.Render(hostile))!;

        json["service"]!["title"]!.GetValue<string>().ShouldBe(hostile.Service!.Title);
        json["findings"]!.AsArray().Single(f => f!["code"]!.GetValue<string>() == "PLAT1019")!["waiver"]!["reason"]!.GetValue<string>()
            .ShouldBe(hostile.Waivers[0].Reason);
        JsonNode.Parse(ReportJson.Render(ReportSamples.WithFindings(1)))!.AsObject().ContainsKey("service").ShouldBeFalse();
    }

    [Fact]
    public void The_cost_names_who_pays_it()
    {
        var cost = JsonNode.Parse(ReportSamples.OfSample("orders/src/Orders")["platform-report.json"])!["cost"]!;

        cost["owner"]!.GetValue<string>().ShouldNotBeEmpty();
        cost["total"]!["likely"]!.GetValue<decimal>()
            .ShouldBe(cost["environments"]!.AsArray().Sum(e => e!["total"]!["likely"]!.GetValue<decimal>()), 0.05m);
    }

    /// <summary>What differs from the schema; here a member that it does not name is one, too.</summary>
    private static IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string path)
    {
        var parts = Parts(schema).ToList();
        if (parts.Select(part => part["enum"]).OfType<JsonArray>().FirstOrDefault() is { } choices)
            return choices.Any(choice => JsonNode.DeepEquals(choice, value)) ? [] : [$"{path}: {value} is no choice"];
        if (parts.Select(part => part["const"]).FirstOrDefault(constant => constant is not null) is { } constant)
            return JsonNode.DeepEquals(constant, value) ? [] : [$"{path}: {value}"];
        if (parts.Select(part => part["items"]).FirstOrDefault(items => items is not null) is { } items)
            return value is JsonArray list ? list.SelectMany(item => Faults(item, items, path + "[]")) : [$"{path}: not a list"];
        var members = parts.SelectMany(part => part["properties"]?.AsObject() ?? []).ToDictionary(m => m.Key, m => m.Value!);
        if (members.Count == 0)
            return value?.GetValueKind().ToString().ToLowerInvariant() is { } kind && Fits(kind, parts[0]["type"]!.GetValue<string>()) ? []
                : [$"{path}: {value}"];
        if (value is not JsonObject map)
            return [$"{path}: not an object"];
        return parts.SelectMany(part => part["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>())
            .Where(name => !map.ContainsKey(name)).Select(name => $"{path}.{name}: missing")
            .Concat(map.SelectMany(member => members.TryGetValue(member.Key, out var inner) ? Faults(member.Value, inner, $"{path}.{member.Key}")
                : [$"{path}.{member.Key}: unknown"]));
    }

    private static bool Fits(string kind, string type) => type switch
    {
        "integer" or "number" => kind == "number",
        "boolean" => kind is "true" or "false",
        _ => kind == type,
    };

    private static IEnumerable<string> Members(JsonNode schema, string path)
    {
        foreach (var part in Parts(schema))
        {
            if (part["type"] is { } type && path.Length > 0)
                yield return $"{path}: {type}";
            foreach (var choice in part["enum"]?.AsArray() ?? [])
                yield return $"{path}: {choice}";
            foreach (var (name, inner) in part["properties"]?.AsObject() ?? [])
                foreach (var member in Members(inner!, $"{path}.{name}"))
                    yield return member;
            foreach (var member in part["items"] is { } items ? Members(items, path + "[]") : [])
                yield return member;
        }
    }

    private static IEnumerable<JsonNode> Parts(JsonNode schema) =>
        schema["allOf"] is JsonArray all ? all.SelectMany(part => Parts(part!))
        : schema["$ref"] is { } reference ? Parts(s_schema["definitions"]![reference.GetValue<string>().Split('/')[^1]]!)
        : [schema];
}
