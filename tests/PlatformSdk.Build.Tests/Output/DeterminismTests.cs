using System.Globalization;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Tests.Output;

public class DeterminismTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        var expected = Run.Files(Descriptions.Full, Descriptions.Defaults);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Run.Files(Descriptions.Full, Descriptions.Defaults).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_order_in_which_maps_are_written_does_not_matter()
    {
        const string OneWay = Run.Head
            + "config: { A: \"1\", B: \"2\" }\nenvironments: { dev: {}, live: {} }\nneeds: { a: { type: redis }, b: { type: postgres } }\n";
        const string OtherWay = Run.Head
            + "needs: { b: { type: postgres }, a: { type: redis } }\nenvironments: { live: {}, dev: {} }\nconfig: { B: \"2\", A: \"1\" }\n";

        Run.Files(OtherWay).ShouldBe(Run.Files(OneWay));
    }

    [Theory]
    [InlineData("on")]
    [InlineData("null")]
    [InlineData("y")]
    [InlineData("true")]
    [InlineData("e1")]
    [InlineData("zzz")]
    [InlineData("aaa")]
    public void A_scaffold_made_from_a_placeholder_equals_a_generated_one(string name)
    {
        const string Placeholder = "placeholder-name";
        var expected = Run.Files(Describe(name)).ToDictionary(f => f.Key, f => f.Value);

        var scaffold = Run.Files(Describe(Placeholder)).ToDictionary(f => f.Key, f => f.Value.Replace(Placeholder, name, StringComparison.Ordinal));

        scaffold.ShouldBe(expected);

        static string Describe(string name) =>
            $"apiVersion: platform-sdk/v1\nkind: service\nname: \"{name}\"\nowner: my-team\nneeds: {{ aab: {{ type: postgres }}, zzy: {{ type: " +
                $"secret }} }}\nconfig: {{ A: \"1\" }}\n";
    }

    [Fact]
    public void Every_file_is_marked_ends_with_one_line_feed_and_has_no_carriage_return_tab_or_trailing_space()
    {
        foreach (var (path, text) in Run.Files(Descriptions.Full, Descriptions.Defaults))
        {
            // The runbook is the team's from the beginning; a page has its mark in its head, JSON as its first key.
            if (path.EndsWith(".yaml", StringComparison.Ordinal))
                text.ShouldStartWith("# Generated from platform.yaml by PlatformSdk", customMessage: path);
            else if (path.EndsWith(".json", StringComparison.Ordinal))
                text.ShouldStartWith("{\n  \"//\": \"Generated from platform.yaml by PlatformSdk", customMessage: path);
            else if (path != "docs/runbook.md")
                Mark.IsIn(text).ShouldBeTrue(path);
            text.ShouldEndWith("\n");
            text.ShouldNotEndWith("\n\n");
            text.ShouldNotContain('\r');
            text.ShouldNotContain('\t');
            text.Split('\n').ShouldAllBe(line => !line.EndsWith(' '));
        }
    }
}
