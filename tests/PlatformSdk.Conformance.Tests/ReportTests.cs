using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>The accepted reports, judged by the schema of SARIF, by what GitHub demands, and by the schema of the JSON report.</summary>
public sealed class ReportTests
{
    private static readonly string s_accepted = Path.Combine(Repository.Root, "tests/PlatformSdk.Build.Tests/Reporting/Verified");

    [Fact]
    public async Task Every_accepted_report_is_valid() => (await Validators.ReportsAsync(s_accepted)).ShouldBeEmpty();

    [Theory]
    [InlineData("platform.sarif", "\"ruleIndex\": 0", "\"ruleIndex\": 1000", "github")]
    [InlineData("platform.sarif", "\"level\": \"note\"", "\"level\": \"hint\"", "schema")]
    [InlineData("platform.sarif", "\"uri\": \"src", "\"uri\": \"/src", "github")]
    [InlineData("platform.sarif", "\"startLine\": ", "\"firstLine\": ", "schema")]
    [InlineData("platform-report.json", "\"version\": 1", "\"version\": 2", "schema")]
    [InlineData("platform-report.json", "\"class\": \"safe\"", "\"class\": \"harmless\"", "schema")]
    public async Task A_fault_is_found(string file, string text, string fault, string rule)
    {
        using var folder = new TemporaryFolder();
        var valid = await File.ReadAllTextAsync(Path.Combine(s_accepted, "change", file), TestContext.Current.CancellationToken);
        valid.ShouldContain(text);
        await File.WriteAllTextAsync(folder.PathOf(file), valid.Replace(text, fault, StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        (await Validators.ReportsAsync(folder.PathOf("."))).ShouldContain(finding => finding.Rule == rule);
    }
}
