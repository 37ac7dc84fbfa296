using System.Text.Json.Nodes;
using PlatformSdk.Build.Authoring.Templates.Values;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Tests.Scaffolding;

/// <summary>What our templates make of the names that people type, by their own value forms.</summary>
public sealed class DerivedNameTests
{
    public static TheoryData<string> AnyText =>
    [
        "orders", "Fish & Chips", "O'Brien", "a,b;c", "100% $(x) @(y)", "two words", "My.Company.Api", "-dash", ".hidden", "..", ".", "a..b", "1st",
        "null", "True", "no", "~", "class", "訂單", "Ünïcode", "Straße_nach__Łódź", "🚀", "<xml/>", "q\"uo\\te", "a/b/c:d", "group:", ":x",
        "a:/b", "x:y:z",
        "Team A", "Team_X", " ", "", "123", "1e3", "0x1F", "2026-01-01", "con", "LPT1.api", "PlatformSdk", "System", new string('x', 120),
        new string('訂', 70), new string('-', 70), "group:default/" + new string('y', 80), "GROUP:Default/Team-A", "@acme/team", "tab\there",
    ];

    [Theory]
    [MemberData(nameof(AnyText))]
    public void A_label_is_a_name_that_the_description_accepts(string text)
    {
        var label = Derived("dnsLabel", text);

        label.ShouldMatch(Texts.NamePattern.ToString());
        label.Length.ShouldBeLessThanOrEqualTo(Texts.LongestName);
        label.ShouldNotBeOneOf("null", "true", "false", "yes", "no", "on", "off", "y", "n");
    }

    [Theory]
    [MemberData(nameof(AnyText))]
    public void A_system_is_a_name_that_the_description_accepts(string text) =>
        Derived("systemLabel", text).ShouldMatch(Texts.NamePattern.ToString());

    [Theory]
    [MemberData(nameof(AnyText))]
    public void An_owner_is_one_that_the_description_accepts(string text) =>
        EntityRef.Parse(Derived("entityRef", text)).ShouldNotBeNull(Derived("entityRef", text));

    [Theory]
    [MemberData(nameof(AnyText))]
    public void A_project_has_a_name_that_needs_no_quotes_in_a_shell_in_XML_or_in_MSBuild(string text)
    {
        var project = Derived("projectName", text);

        project.ShouldMatch(@"^[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}._-]*\z");
        project.ShouldNotContain("..");
        project.ShouldNotEndWith(".");
        System.Text.Encoding.UTF8.GetByteCount($"{project}.Tests.csproj.FileListAbsolute.txt").ShouldBeLessThan(255);
    }

    [Theory]
    [InlineData("Fish & Chips", "Fish-Chips")]
    [InlineData("MyCompany.Orders.Api", "MyCompany.Orders.Api")]
    [InlineData("orders_v2", "orders_v2")]
    [InlineData("Ünïcode", "Ünïcode")]
    [InlineData("🚀", "my-service")]
    [InlineData("con", "Mycon")]
    [InlineData("PlatformSdk", "MyPlatformSdk")]
    [InlineData("PlatformSdkDemo", "PlatformSdkDemo")]
    public void A_project_keeps_as_much_of_the_name_as_it_can(string text, string project) => Derived("projectName", text).ShouldBe(project);

    [Theory]
    [InlineData("Team A", "team-a")]
    [InlineData("Team_X", "team_x")]
    [InlineData("group:default/team-a", "group:default/team-a")]
    [InlineData("Équipe #1", "equipe-1")]
    [InlineData("訂單", "my-team")]
    public void An_owner_keeps_as_much_of_the_text_as_it_can(string text, string owner) => Derived("entityRef", text).ShouldBe(owner);

    [Theory]
    [InlineData("null", "\"null\"")]
    [InlineData("1st-team", "\"1st-team\"")]
    [InlineData("123", "\"123\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("team-a", "team-a")]
    [InlineData("user:jo", "user:jo")]
    public void An_owner_that_YAML_reads_as_something_else_is_quoted(string text, string owner) => Derived("entityScalar", text).ShouldBe(owner);

    private static string Derived(string form, string text) =>
        new FormSet(Forms()).StepsOf(form)!.Aggregate(text, (value, step) => step.Apply(value));

    private static JsonObject Forms()
    {
        var forms = new JsonObject();
        foreach (var part in new[] { "every", "program" })
        {
            var file = Path.Combine(PlatformSdk.Testing.Repository.Root, "templates", "shared", part, ".template.config", "template.json");
            foreach (var (name, form) in JsonNode.Parse(File.ReadAllText(file))!["forms"]!.AsObject())
                forms[name] = form!.DeepClone();
        }

        return forms;
    }
}
