using System.Text;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>Placeholders in maps and lists of any depth; <c>§</c> marks the place of an error.</summary>
public class PlaceholderTests
{
    private const string Values = """
        name: "orders"
        environment: "dev"
        version: "16"
        costCenter: null
        size: { instances: 3, ha: true, ratio: 1.5, disk: { type: ssd, gb: 20 }, zones: [a, b] }

        """;

    [Theory]
    [InlineData("a: \"{size.instances}\"", "a: 3")]
    [InlineData("a: \"{size.ha}\"", "a: true")]
    [InlineData("a: \"{size.ratio}\"", "a: 1.5")]
    [InlineData("a: '{size.disk}'", "a: type: ssd gb: 20")]
    [InlineData("a: \"{size.disk.gb}\"", "a: 20")]
    [InlineData("a: \"{size.zones}\"", "a: - a - b")]
    [InlineData("a: { b: { c: [{ d: \"{size.instances}\" }] } }", "a: b: c: - d: 3")]
    public void A_placeholder_that_is_the_whole_value_keeps_its_type(string tree, string filled) => Fill(tree).ShouldBe(filled);

    [Theory]
    [InlineData("a: \"{version}\"", "a: \"16\"")]
    [InlineData("a: \"v{size.instances}\"", "a: \"v3\"")]
    [InlineData("a: \"{size.instances}{size.instances}\"", "a: \"33\"")]
    [InlineData("a: [\"{name}-{environment}\", { b: \"x/{name}\" }]", "a: - \"orders-dev\" - b: \"x/orders\"")]
    [InlineData("a: \"say \\\"{name}\\\"\"", "a: \"say \\\"orders\\\"\"")]
    public void In_a_text_it_is_a_text(string tree, string filled) => Fill(tree).ShouldBe(filled);

    [Theory]
    [InlineData("a: 5432", "a: 5432")]
    [InlineData("a: -1.5e3", "a: -1.5e3")]
    [InlineData("a: false", "a: false")]
    [InlineData("a: ~", "a: null")]
    [InlineData("a: \"5432\"", "a: \"5432\"")]
    [InlineData("a: on", "a: \"on\"")]
    [InlineData("a: 0x1F", "a: \"0x1F\"")]
    [InlineData("a: fast", "a: \"fast\"")]
    [InlineData("a: {}", "a: {}")]
    [InlineData("a: []", "a: []")]
    public void Other_values_stay_what_they_are(string tree, string filled) => Fill(tree).ShouldBe(filled);

    [Theory]
    [InlineData("{ \"{name}-tag\": x }", "orders-tag: \"x\"")]
    [InlineData("a: { \"{environment}\": 1 }", "a: dev: 1")]
    [InlineData("a: [{ \"app/{name}\": true }]", "a: - app/orders: true")]
    public void A_key_may_contain_them_too(string tree, string filled) => Fill(tree).ShouldBe(filled);

    [Theory]
    [InlineData("{ a: \"{costCenter}\", b: 1 }", "b: 1")]
    [InlineData("a: { b: \"{costCenter}\" }", "a: {}")]
    [InlineData("a: [\"{costCenter}\", 1]", "a: - 1")]
    public void A_value_that_the_service_does_not_have_is_left_out(string tree, string filled) => Fill(tree).ShouldBe(filled);

    [Theory]
    [InlineData("a: \"{{name}}\"", "a: \"{name}\"")]
    [InlineData("a: \"${{var.{name}}}\"", "a: \"${var.orders}\"")]
    [InlineData("a: '{{\"b\":{{\"c\":\"{name}\"}}}}'", "a: \"{\\\"b\\\":{\\\"c\\\":\\\"orders\\\"}}\"")]
    [InlineData("a: \"alone: } {\"", "a: \"alone: } {\"")]
    public void A_doubled_brace_is_a_brace(string tree, string filled) => Fill(tree).ShouldBe(filled);

    [Theory]
    [InlineData("a: \"§{nmae}\"", "Did you mean 'name'?")]
    [InlineData("a: \"§{ and } alone\"", "'{{' stands for a brace")]
    [InlineData("a:\n  b:\n  - c: 'x-§{enviroment}-{name}'\n", "Did you mean 'environment'?")]
    [InlineData("a: [1, { b: \"{name}/§{tenant}\" }]", "is not a placeholder")]
    [InlineData("{ \"§{team}\": 1 }", "is not a placeholder")]
    [InlineData("a: \"§{size}\"", "stands for several values")]
    [InlineData("a: \"x-§{size}\"", "stands for several values")]
    [InlineData("a: \"x-§{size.disk}\"", "{size.disk.type}, {size.disk.gb}")]
    [InlineData("a: \"§{size.sku}\"", "the size 'small' has no such member")]
    [InlineData("a: \"x-§{costCenter}\"", "has no value for this service")]
    [InlineData("{ \"§{costCenter}\": 1 }", "has no value for this service")]
    [InlineData("{ orders: 1, §\"{name}\": 2 }", "as is another key of this map")]
    [InlineData("a: §\"tab\\t{nmae}\"", "Did you mean 'name'?")]
    [InlineData("a: §|\n  one\n  {nmae}\n", "Did you mean 'name'?")]
    public void What_cannot_be_filled_in_is_an_error_at_its_own_place(string tree, string hint) => Error(tree).ShouldContain(hint);

    [Fact]
    public void One_size_that_is_a_single_value_keeps_its_type()
    {
        var placeholders = new Placeholders(new Dictionary<string, YamlNode?> { ["size"] = 3 }) { SizeName = "small" };

        Written(placeholders.Fill((YamlMapping)Read("a: '{size}'"), new FindingList())).ShouldBe("a: 3");
    }

    [Fact]
    public void A_map_that_is_used_twice_can_be_changed_once()
    {
        var filled = All().Fill((YamlMapping)Read("{ a: '{size.disk}', b: '{size.disk}' }"), new FindingList());

        ((YamlMapping)filled["a"]!)["gb"] = 30;

        filled.TextAt("b", "gb").ShouldBe("20");
    }

    private static string Fill(string tree)
    {
        var findings = new FindingList();
        var filled = All().Fill((YamlMapping)Read(tree), findings);
        findings.Ordered().ShouldBeEmpty();
        return Written(filled);
    }

    private static string Error(string marked)
    {
        var before = marked[..marked.IndexOf('§')];
        var findings = new FindingList();
        All().Fill((YamlMapping)Read(marked.Replace("§", "", StringComparison.Ordinal)), findings);
        var finding = findings.Ordered().ShouldHaveSingleItem();
        (finding.Code.Id, finding.Span.Line, finding.Span.Column)
            .ShouldBe(("PLAT1208", before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')), finding.Message);
        return finding.Message;
    }

    private static Placeholders All()
    {
        var values = new Dictionary<string, YamlNode?>();
        Add("", Read(Values));
        return new Placeholders(values) { SizeName = "small" };

        void Add(string above, YamlNode node)
        {
            foreach (var entry in (node as YamlMapping)?.Entries ?? [])
            {
                values[above + entry.Name] = entry.Value is YamlScalar { IsNull: true } ? null : entry.Value;
                Add($"{above}{entry.Name}.", entry.Value);
            }
        }
    }

    private static YamlNode Read(string text) => YamlReader.ReadAll(text, "platform.defaults.yaml", new FindingList())!.Single();

    /// <summary>On one line.</summary>
    private static string Written(YamlNode node)
    {
        var text = new StringBuilder();
        YamlWriter.Write(text, node);
        return string.Join(' ', text.ToString().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }
}
