namespace PlatformSdk.Build.Tests.BadInput;

public class YamlTests
{
    [Theory]
    [InlineData("PLAT0001", "title: §\"Orders\n")]
    [InlineData("PLAT0001", "tags: [a, b\n§")]
    [InlineData("PLAT0001", "resources: { cpu: 1\n§")]
    [InlineData("PLAT0001", "resources:\n§\tcpu: 100m\n")]
    [InlineData("PLAT0005", "resources: §&shared { cpu: 1 }\n")]
    [InlineData("PLAT0005", "resources: §*shared\n")]
    [InlineData("PLAT0005", "resources:\n  §<<: { cpu: 1 }\n")]
    [InlineData("PLAT0005", "title: §!!str Orders\n")]
    [InlineData("PLAT0005", "title: §!Orders\n")]
    [InlineData("PLAT0006", "---\n§title: Orders\n")]
    [InlineData("PLAT0007", "title: a\n§title: b\n")]
    [InlineData("PLAT0007", "resources: { cpu: 1, §cpu: 2 }\n")]
    [InlineData("PLAT0007", "§owner: other\n")]
    [InlineData("PLAT1003", "§- apiVersion\n")]
    [InlineData("PLAT1003", "§apiVersion\n")]
    public void What_YAML_allows_or_forbids(string code, string text) => Bad.ShouldBe(code, text);
}
