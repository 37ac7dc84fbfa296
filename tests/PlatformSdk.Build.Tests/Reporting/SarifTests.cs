using System.Text.Json.Nodes;
using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Reporting.Sarif;

namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>What GitHub's code scanning makes of <c>platform.sarif</c>; the format itself is validated by its schema.</summary>
public sealed class SarifTests
{
    [Fact]
    public void A_waived_finding_is_suppressed_with_its_reason()
    {
        var results = Results(ReportSamples.WithHostileTexts());

        var suppression = results.Single(r => Text(r, "ruleId") == "PLAT1019")["suppressions"]!.AsArray().ShouldHaveSingleItem()!;
        (Text(suppression, "kind"), Text(suppression, "status")).ShouldBe(("external", "accepted"));
        Text(suppression, "justification").ShouldEndWith("(approved by team-platform, until 2999-01-31)");
        results.ShouldAllBe(r => r["suppressions"] is JsonArray);
    }

    [Theory]
    [InlineData("src/Orders/platform.yaml", "src/Orders/platform.yaml")]
    [InlineData("src/My Orders/plätform#1.yaml", "src/My%20Orders/pl%C3%A4tform%231.yaml")]
    [InlineData("../outside.yaml", "src/Orders/platform.yaml")]
    [InlineData("/etc/passwd", "src/Orders/platform.yaml")]
    [InlineData("kubectl", "kubectl")]
    public void An_address_is_relative_to_the_repository(string file, string uri)
    {
        var report = ReportSamples.WithFindings(1);
        var place = Place(report with { Findings = [report.Findings[0] with { Place = new ReportPlace(file, 0, 0, 0, 0) }] });

        (Text(place["artifactLocation"]!, "uri"), Text(place["artifactLocation"]!, "uriBaseId")).ShouldBe((uri, "%SRCROOT%"));
        place["region"]!["startLine"]!.GetValue<int>().ShouldBe(1, "GitHub demands a line");
    }

    [Fact]
    public void A_fingerprint_stays_when_lines_are_added_above_and_differs_for_each_finding()
    {
        var report = ReportSamples.WithFindings(3);
        var twice = report with { Findings = [.. report.Findings, .. report.Findings] };
        var moved = report with { Findings = [.. report.Findings.Select(f => f with { Place = f.Place with { Line = f.Place.Line + 10 } })] };

        Prints(twice).ShouldBeUnique();
        Prints(moved).ShouldBe(Prints(report));
    }

    [Theory]
    [InlineData("[a](1)", @"\[a\](1)")]
    [InlineData("'[a]' is no link", "'[a]' is no link")]
    [InlineData("![a] (https://b.example)", @"!\[a\] (https://b.example)")]
    public void A_message_holds_no_link(string message, string text)
    {
        var report = ReportSamples.WithFindings(1);

        Text(Results(report with { Findings = [report.Findings[0] with { Message = message }] })[0]["message"]!, "text").ShouldBe(text);
    }

    [Fact]
    public void Each_service_of_a_repository_has_a_category_of_its_own() =>
        Text(JsonNode.Parse(ReportSamples.Text(SarifLog.Write, ReportSamples.WithFindings(0)))!["runs"]![0]!["automationDetails"]!, "id")
            .ShouldBe("platform-sdk/src/Orders/");

    [Fact]
    public void GitHub_takes_no_more_than_5000_results() => Results(ReportSamples.WithFindings(6000)).Count.ShouldBe(5000);

    private static List<JsonNode> Results(Report report) =>
        [.. JsonNode.Parse(ReportSamples.Text(SarifLog.Write, report))!["runs"]![0]!["results"]!.AsArray().Select(result => result!)];

    private static JsonNode Place(Report report) => Results(report)[0]["locations"]![0]!["physicalLocation"]!;

    private static List<string> Prints(Report report) => [.. Results(report).Select(r => Text(r["partialFingerprints"]!, "primaryLocationLineHash"))];

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
