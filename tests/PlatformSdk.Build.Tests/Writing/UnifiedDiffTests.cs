using System.Globalization;
using PlatformSdk.Build.Changes;

namespace PlatformSdk.Build.Tests.Writing;

public class UnifiedDiffTests
{
    [Fact]
    public void Changes_far_apart_are_hunks_of_their_own_with_three_lines_of_context()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i}\n"));
        var after = before.Replace("\n3\n", "\nthree\n", StringComparison.Ordinal).Replace("\n18\n", "\n18\nnew\n", StringComparison.Ordinal);

        UnifiedDiff.Render("f", before, after, 100).ShouldBe(
            "--- a/f\n+++ b/f\n@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+three\n 4\n 5\n 6\n@@ -16,5 +16,6 @@\n 16\n 17\n 18\n+new\n 19\n 20\n");
    }

    [Fact]
    public void A_long_difference_is_cut()
    {
        var text = string.Concat(Enumerable.Range(1, 200).Select(i => $"{i}\n"));

        var diff = UnifiedDiff.Render("f", null, text, 10);

        diff.Split('\n').Length.ShouldBe(15);
        diff.ShouldEndWith("… (more)\n");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(12_000)]
    [InlineData(14_000)]
    public void A_change_at_each_end_of_a_file_is_two_hunks(int lines)
    {
        var before = string.Concat(Enumerable.Range(1, lines).Select(i => $"{i}\n"));
        var after = $"0\n{before[..^(lines.ToString(CultureInfo.InvariantCulture).Length + 1)]}end\n";

        var diff = UnifiedDiff.Render("f", before, after, 100);

        diff.ShouldContain("@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n");
        diff.ShouldEndWith($" {lines - 1}\n-{lines}\n+end\n");
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(12_000)]
    [InlineData(100_000)]
    public void Texts_without_a_common_line_are_shown_as_removed_and_added(int lines)
    {
        var before = string.Concat(Enumerable.Range(0, lines).Select(i => $"a{i}\n"));
        var after = string.Concat(Enumerable.Range(0, lines).Select(i => $"b{i}\n"));

        UnifiedDiff.Render("f", before, after, 5).ShouldContain($"@@ -1,{lines} +1,{lines} @@\n-a0\n");
    }
}
