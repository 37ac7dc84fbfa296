using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Code;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Properties;

public class RoundTripTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500);

    /// <summary>Texts that a file can hold: no lone surrogates, no zero.</summary>
    private static Arbitrary<string> Texts() => Gen.Sized(size =>
            Gen.Choose(0, size).SelectMany(length => Gen.OneOf(
                Gen.Choose(1, 0x2fff),
                Gen.Elements<int>('\n', '\t', '"', '\'', ':', '#', '-', '.', '?', '&', '*', '!', '|', '>',
                    '%', '@', '`', ' ', '\\', '{', '[', ',', '~', 0x85, 0x2028, 0xfeff, 0x1f600)).ListOf(length)))
        .Select(runes => string.Concat(runes.Select(char.ConvertFromUtf32)))
        .ToArbitrary();

    [Fact]
    public void Every_text_comes_back_from_YAML_as_it_was() => Check.One(Thorough, Prop.ForAll(Texts(), text =>
    {
        var written = new StringBuilder();
        YamlWriter.Write(written, new YamlMapping
        {
            ["ours"] = text,
            ["theirs"] = YamlScalar.Quoted(text),
            ["list"] = new YamlSequence { text, new YamlMapping { [text + "k"] = "v" }, new YamlSequence { text } },
        });

        var findings = new FindingList();
        var read = (YamlMapping)YamlReader.ReadAll(written.ToString(), "f", findings)!.Single();

        findings.Ordered().ShouldBeEmpty();
        ((YamlScalar)read["ours"]!).Value.ShouldBe(text);
        ((YamlScalar)read["theirs"]!).Value.ShouldBe(text);
        var list = (YamlSequence)read["list"]!;
        ((YamlScalar)list.Items[0]).Value.ShouldBe(text);
        ((YamlMapping)list.Items[1]).Entries.Single().Name.ShouldBe(text + "k");
        ((YamlScalar)((YamlSequence)list.Items[2]).Items.Single()).Value.ShouldBe(text);
        return true;
    }));

    [Fact]
    public void No_text_of_ours_is_unquoted_where_a_reader_of_YAML_1_1_would_take_it_for_something_else()
    {
        foreach (var word in new[] { "on", "Off", "YES", "n", "y", "null", "~", "08", "0x1F", "1e3", "1:30", "1_000", ".5", "-.inf", "2026-11-21",
            "+1", "0o7", "=", "<<" })
        {
            var written = new StringBuilder();
            YamlWriter.Write(written, new YamlMapping { ["a"] = word });
            written.ToString().ShouldBe($"a: \"{word}\"\n");
        }
    }

    [Theory]
    [InlineData("---")]
    [InlineData("--- a")]
    [InlineData("...")]
    [InlineData("... a")]
    public void A_key_that_looks_like_the_end_of_a_document_comes_back(string key)
    {
        var written = new StringBuilder();
        YamlWriter.Write(written, new YamlMapping { ["first"] = "1", [key] = "2" });

        var document = YamlReader.ReadAll(written.ToString(), "f", new FindingList())!.ShouldHaveSingleItem();

        ((YamlMapping)document).Entries.Select(entry => entry.Name).ShouldBe(["first", key]);
    }

    [Fact]
    public void A_literal_of_any_text_stays_on_one_line_of_ASCII() => Check.One(Thorough, Prop.ForAll(Texts(), text =>
    {
        var literal = CSharpText.Literal(text);
        return literal.All(c => c is >= ' ' and < '\u007f') && literal.StartsWith('"') && literal.EndsWith('"');
    }));

    [Fact]
    public void Quantities_come_back_from_their_text() => Check.One(Thorough, Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), number =>
    {
        CpuQuantity.Parse(new CpuQuantity(number).ToString()).ShouldBe(new CpuQuantity(number));
        var memory = new MemoryQuantity(number * 1024L * 1024L);
        MemoryQuantity.Parse(memory.ToString()).ShouldBe(memory);
        var duration = new Duration(TimeSpan.FromMilliseconds(number));
        Duration.Parse(duration.ToString()).ShouldBe(duration);
        return true;
    }));
}
