namespace PlatformSdk.Build.Tests.Apis;

/// <summary>The catalog shows which APIs a service consumes, also where they do not have the name of a service.</summary>
public sealed class ConsumedApiTests
{
    [Theory]
    [InlineData("needs: { inventory: { type: service } }", "consumesApis:\n    - \"inventory\"\n")]
    [InlineData("needs: { inventory: { type: service, apis: [stock, prices] } }", "consumesApis:\n    - \"stock\"\n    - \"prices\"\n")]
    [InlineData("needs: { events: { type: queue, apis: [orders-events] } }", "consumesApis:\n    - \"orders-events\"\n")]
    [InlineData("needs: { tax: { type: external, url: \"https://a.example\", apis: [tax] } }", "consumesApis:\n    - \"tax\"\n")]
    [InlineData("needs: { inventory: { type: service, apis: [] } }", null)]
    [InlineData("needs: { events: { type: queue } }", null)]
    public void A_need_lists_the_APIs_that_it_stands_for(string needs, string? expected)
    {
        var catalog = Run.Files(Run.Head + needs + "\n")["catalog-info.yaml"];

        if (expected is null)
            catalog.ShouldNotContain("consumesApis");
        else
            catalog.ShouldContain(expected);
    }
}
