using PlatformSdk.Build.Changes;

namespace PlatformSdk.Build.Tests.Writing;

/// <summary>Which entries of two lists belong together when they have no names.</summary>
public class ListItemsTests
{
    [Theory]
    [InlineData("[a, a]", "[a]", 1)]
    [InlineData("[a]", "[a, a]", 1)]
    [InlineData("[a, a, b]", "[b, a]", 1)]
    [InlineData("[a, b]", "[b, a]", 0)]
    [InlineData("[]", "[a, a]", 2)]
    public void An_entry_that_is_there_twice_has_as_many_partners_as_there_are(string before, string after, int changes) =>
        ObjectDiff.Compare(CommittedFiles.Parse(Object(before)), CommittedFiles.Parse(Object(after))).Count.ShouldBe(changes);

    private static string Object(string list) => $"apiVersion: v1\nkind: Example\nmetadata: {{ name: a }}\nspec: {{ args: {list} }}\n";
}
