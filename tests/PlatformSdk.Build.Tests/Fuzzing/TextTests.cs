using System.Text;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Migrations;
using PlatformSdk.Build.Rendering.Patching;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Sql;
using PlatformSdk.Testing.Fuzzing;

namespace PlatformSdk.Build.Tests.Fuzzing;

/// <summary>The readers under a build, each alone, so that many more inputs are tried than whole builds could.</summary>
public sealed class TextTests
{
    [Fact]
    public void An_object_of_a_file_is_the_same_after_it_was_written() => Fuzzer.Run("yaml", [Descriptions.Full], input =>
    {
        foreach (var document in (Documents(input) ?? []).Where(document => document is not YamlScalar))
        {
            var written = Written(PatchValue.Clean(document));
            Written(Read(written).ShouldNotBeNull().ShouldHaveSingleItem()).ShouldBe(written);
        }
    });

    [Fact]
    public void A_patch_merges_into_any_object_and_the_result_can_be_written() => Fuzzer.Run("patch", [], input =>
    {
        if (Documents(input) is not [YamlMapping before, YamlMapping patch])
            return;
        foreach (var apiVersion in (string[])["apps/v1", "example.com/v1"])
        {
            var target = (YamlMapping)PatchValue.Clean(before);
            if (ObjectMerge.Apply(target, patch, apiVersion, "Deployment"))
                Read(Written(target)).ShouldNotBeNull();
        }
    });

    [Fact]
    public void A_migration_is_split_into_statements_that_follow_each_other() => Fuzzer.Run("migration", [], input =>
    {
        var script = Encoding.UTF8.GetString(input);
        var end = 0;
        foreach (var statement in SqlStatement.Split(script))
        {
            statement.Start.ShouldBeGreaterThanOrEqualTo(end);
            end = statement.Start + statement.Text.Length;
        }

        end.ShouldBeLessThanOrEqualTo(script.Length);
        BreakingChanges.In(script).ShouldAllBe(change => change.Place >= 0 && change.Place <= script.Length && change.What.Length > 0);
    });

    private static string Written(YamlNode node)
    {
        var text = new StringBuilder();
        YamlWriter.Write(text, node);
        return text.ToString();
    }

    private static IReadOnlyList<YamlNode>? Documents(byte[] input) => Read(Encoding.UTF8.GetString(input));

    private static IReadOnlyList<YamlNode>? Read(string text)
    {
        var findings = new FindingList();
        var documents = YamlReader.ReadAll(text, "fuzz.yaml", findings);
        if (documents is null)
            findings.HasErrors.ShouldBeTrue();
        return findings.HasErrors ? null : documents;
    }
}
