using PlatformSdk.Hosting;

namespace PlatformSdk.Tests;

public sealed class InspectionTests
{
    [Theory]
    [InlineData("GetDocument.Insider", true)]
    [InlineData("ef", true)]
    [InlineData("Orders", false)]
    [InlineData("testhost", false)]
    [InlineData(null, false)]
    public void A_tool_that_only_looks_is_known_by_its_name(string? entryAssembly, bool inspects) =>
        Inspection.IsInspector(entryAssembly).ShouldBe(inspects);
}
