using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Template;

[Collection(Scaffolds.Collection)]
public sealed class ScaffoldContentTests(Scaffolds scaffolds)
{
    [Fact]
    public async Task A_scaffold_is_thin_and_says_who_owns_it()
    {
        (await scaffolds.Machine.NewServiceAsync(scaffolds.Folder, "--name", "fresh", "--owner", "team-checkout", "--system", "shop"))
            .ShouldSucceed();
        var fresh = new Scaffold(Path.Combine(scaffolds.Folder, "fresh"), "fresh");

        fresh.Text("Program.cs").Split('\n').Length.ShouldBeLessThanOrEqualTo(15);
        fresh.Text("platform.yaml").ShouldStartWith("# yaml-language-server: $schema=obj/platform.schema.json\n");
        fresh.Text("platform.yaml").ShouldContain("\nowner: team-checkout\nsystem: shop\n");
    }

    [Fact]
    public void A_scaffold_belongs_to_my_team_and_to_no_system_unless_told_otherwise()
    {
        scaffolds["orders"].Text("platform.yaml").ShouldContain("\nowner: my-team\n");
        scaffolds["orders"].Text("platform.yaml").ShouldNotContain("system:");
    }

    [Theory]
    [InlineData("Team A", "team-a")]
    [InlineData("null", "\"null\"")]
    [InlineData("", "my-team")]
    public async Task A_scaffold_belongs_to_an_owner_that_the_build_accepts_whatever_was_typed(string given, string owner)
    {
        var folder = scaffolds.NewFolder($"owner {given}");
        (await scaffolds.Machine.NewServiceAsync(folder, "--name", "orders", "--owner", given)).ShouldSucceed();

        var scaffold = new Scaffold(Path.Combine(folder, "orders"), "orders");
        scaffold.Text("platform.yaml").ShouldContain($"\nowner: {owner}\n");
        scaffold.Text("catalog-info.yaml").ShouldContain($"\n  owner: \"{owner.Trim('"')}\"\n");
    }

    [Theory]
    [InlineData("Strict")]
    [InlineData("Cached")]
    [InlineData("Brisk")]
    public void A_scaffold_with_several_needs_has_its_usings_in_the_order_of_an_editor(string name)
    {
        foreach (var file in scaffolds[name].Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var usings = File.ReadLines(Path.Combine(scaffolds[name].Folder, file)).Where(line => line.StartsWith("using ", StringComparison.Ordinal)
                && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal)).ToList();

            usings.ShouldBe(usings.OrderBy(line => !line.StartsWith("using System", StringComparison.Ordinal)).ThenBy(line => line.TrimEnd(';'),
                StringComparer.Ordinal), ignoreOrder: false, file);
        }
    }

    [Fact]
    public void A_scaffold_refers_to_the_SDK_that_the_template_was_packed_with()
    {
        scaffolds["orders"].Text("orders.csproj").ShouldContain($">{scaffolds.Machine.Version}<");
        File.ReadAllText(Path.Combine(scaffolds["orders"].Folder, "README.md")).ShouldContain(scaffolds.Machine.Version);
    }

    [Fact]
    public void A_scaffold_finds_the_schema_where_it_says_that_it_is()
        => scaffolds.ShouldBeBuilt("orders").Text("obj", "platform.schema.json").ShouldContain("\"$schema\"");
}
