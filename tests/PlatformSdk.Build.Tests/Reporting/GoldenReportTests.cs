using PlatformSdk.Build.Reporting;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>The reports of the sample's services, to be read as a reviewer would. PLATFORM_ACCEPT=1 accepts.</summary>
public sealed class GoldenReportTests
{
    public static TheoryData<string> Samples => [.. ReportSamples.Samples];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_report_is_as_it_was_accepted(string sample)
    {
        foreach (var (name, text) in ReportSamples.OfSample(sample))
            CommittedFile.ShouldBe($"tests/PlatformSdk.Build.Tests/Reporting/Verified/{sample.Split('/')[0]}/{name}", text);
    }

    /// <summary>Changes, a waiver and texts that try to be markup; validators read it, too.</summary>
    [Fact]
    public void A_report_of_a_change_is_as_it_was_accepted()
    {
        var report = ReportSamples.WithHostileTexts();
        foreach (var (name, write) in ReportFiles.All)
        {
            CommittedFile.ShouldBe($"tests/PlatformSdk.Build.Tests/Reporting/Verified/change/{name}", ReportSamples.Text(write, report));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_same_input_has_the_same_report(string sample) => ReportSamples.OfSample(sample).ShouldBe(ReportSamples.OfSample(sample));
}
