using PlatformSdk.Build.Tests.Secrets;

namespace PlatformSdk.Build.Tests.Exports;

/// <summary>What people write stays text in every format, whatever a tool would make of it.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "it's a \"quote\"", "{{ .Values.secret }}", "${resources.db.password}", "first\nsecond", "- item: [a, b]", "yes", "# no comment",
        "back\\slash", "{{/* ", "*anchor &a !tag", "$${x}", "---\nkind: Secret",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_description_is_the_same_text_everywhere(string text)
    {
        var quoted = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        var files = Exported.Files(Exported.Everything, $"description: \"{quoted}\"\nconfig: {{ Text: \"{quoted}\" }}\n");

        Exported.Document(files, "port.yml").Map("properties").Text("description").ShouldBe(text);
        Exported.Document(files, "cortex.yaml").Map("info").Text("description").ShouldBe(text);
        Exported.Document(files, "opslevel.yml").Map("component").Text("description").ShouldBe(text);
        Exported.Documents(files, "openslo.yaml")[0].Map("spec").Text("description").ShouldBe(text);
        Exported.Document(files, "deploy/chart/Chart.yaml").Text("description").ShouldBe(text);
        Exported.Document(files, "score.yaml").Map("containers").Map("orders").Map("variables").Text("Text")
            .ShouldBe(text.Replace("$", "$$", StringComparison.Ordinal));
        Exported.Documents(files, "deploy/chart/manifests/production.yaml")
            .Single(o => o.Text("kind") == "ConfigMap" && o.Map("metadata").Text("name") == "orders").Map("data").Text("Text").ShouldBe(text);
    }

    [Theory]
    [InlineData("Orders: \"all\"")]
    [InlineData("{{ title }}")]
    [InlineData("no")]
    public void A_title_is_the_same_text_everywhere(string title)
    {
        var files = Exported.Files(Exported.Everything, $"title: '{title}'\n");

        Exported.Document(files, "port.yml").Text("title").ShouldBe(title);
        Exported.Document(files, "cortex.yaml").Map("info").Text("title").ShouldBe(title);
        Exported.Document(files, "opslevel.yml").Map("component").Text("name").ShouldBe(title);
        Exported.Documents(files, "openslo.yaml")[0].Map("metadata").Text("displayName").ShouldBe(title);
    }
}
