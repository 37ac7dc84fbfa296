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
}
