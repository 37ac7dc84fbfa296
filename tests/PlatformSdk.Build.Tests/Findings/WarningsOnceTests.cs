using PlatformSdk.Build.Tests.Codes;

namespace PlatformSdk.Build.Tests.Findings;

/// <summary>Several tasks of a build read the description. What is wrong with it appears once.</summary>
public sealed class WarningsOnceTests : IDisposable
{
    private readonly Situation _situation = new();

    [Theory]
    [InlineData("PLAT1200", "needs: { db: { type: postgres, backup: { every: 24h, keep: 14d } } }\n", "")]
    [InlineData("PLAT1011", "", "nmae: x\n")]
    [InlineData("PLAT1030", "", "network: { kubernetes-api: { cidrs: [10.1.0.0/16] } }\n")]
    [InlineData("PLAT1202", "", "provisioners: { redis: { use: cloudnative-pg } }\n")]
    public void A_warning_appears_once_in_a_build(string code, string description, string defaults)
    {
        _situation.Describe(description).Defaults(defaults).Build();

        _situation.DescribeInterface();

        _situation.Log.Errors.ShouldHaveSingleItem().ShouldStartWith(code);
        File.Exists(_situation.PathOf("openapi.json")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("kind: servise\n")]
    [InlineData("needs: { db: { type: oracle } }\n")]
    [InlineData("nmae: x\n")]
    public void An_error_that_appears_during_the_build_is_reported(string line)
    {
        _situation.Describe("").Build();
        _situation.Describe(line);

        _situation.DescribeInterface();

        _situation.Log.Errors.ShouldNotBeEmpty();
    }

    public void Dispose() => _situation.Dispose();
}
