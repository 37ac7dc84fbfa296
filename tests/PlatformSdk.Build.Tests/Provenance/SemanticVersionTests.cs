using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Tests.Provenance;

public class SemanticVersionTests
{
    [Fact]
    public void Versions_come_in_the_order_of_semver_org()
    {
        string[] inOrder =
            ["0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.2.0", "1.10.0",
            "2.0.0", "20261121.1.0"];

        inOrder.Reverse().Order(Comparer<string>.Create((x, y) => new SemanticVersion(x).CompareTo(new SemanticVersion(y)))).ShouldBe(inOrder);
    }

    [Fact]
    public void Build_metadata_does_not_count() => new SemanticVersion("1.0.0+4b825dc").CompareTo(new SemanticVersion("1.0.0+f00")).ShouldBe(0);

    [Theory]
    [InlineData("soon", "1.0.0")]
    [InlineData("1.0.0", "1.x")]
    [InlineData("99999999999999999999.0.0", "1.0.0")]
    public void What_is_no_version_is_neither_older_nor_newer(string one, string other) =>
        new SemanticVersion(one).CompareTo(new SemanticVersion(other)).ShouldBe(0);
}
