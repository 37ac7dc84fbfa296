using PlatformSdk.Build.Changes;

namespace PlatformSdk.Build.Tests.Writing;

public class UnifiedDiffTests
{
    [Fact]
    public void Changes_far_apart_are_hunks_of_their_own_with_three_lines_of_context()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i}\n"));
        var after = before.Replace("\n3\n", "\nthree\n", StringComparison.Ordinal).Replace("\n18\n", "\n18\nnew\n", StringComparison.Ordinal);

        UnifiedDiff.Of("f", before, after, 100).ShouldBe(
            "--- a/f\n+++ b/f\n@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+three\n 4\n 5\n 6\n@@ -16,5 +16,6 @@\n 16\n 17\n 18\n+new\n 19\n 20\n");
    }

    [Fact]
    public void A_long_difference_is_cut()
    {
        var text = string.Concat(Enumerable.Range(1, 200).Select(i => $"{i}\n"));

        var diff = UnifiedDiff.Of("f", null, text, 10);

        diff.Split('\n').Length.ShouldBe(15);
        diff.ShouldEndWith("… (more)\n");
    }

    [Fact]
    public void Texts_too_different_to_compare_are_shown_as_removed_and_added()
    {
        var before = string.Concat(Enumerable.Range(0, 3000).Select(i => $"a{i}\n"));
        var after = string.Concat(Enumerable.Range(0, 3000).Select(i => $"b{i}\n"));

        UnifiedDiff.Of("f", before, after, 5).ShouldContain("@@ -1,3000 +1,3000 @@\n-a0\n");
    }
}
