using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>The services of the sample are live, and no rule reports them.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("orders/src/Orders")]
    [InlineData("payments/src/Payments")]
    [InlineData("receipts/src/Receipts")]
    [InlineData("settlement/src/Settlement")]
    public void A_build_of_the_sample_is_quiet(string path)
    {
        using var obj = new TemporaryFolder();
        var findings = new FindingList();

        Generation.Run(new GenerationOptions
        {
            ProjectFolder = Path.Combine(Repository.Root, "samples", path),
            DescriptionFile = "platform.yaml",
            DefaultsFile = "../../../platform.defaults.yaml",
            IntermediateFolder = obj.PathOf("obj"),
            CodeFolder = obj.PathOf("code"),
            Packages = ["vault"],
            Locked = true,
        }, findings);

        // What would be written is the matter of another test.
        findings.Ordered().Where(f => f.Code.Id.StartsWith("PLAT3", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
