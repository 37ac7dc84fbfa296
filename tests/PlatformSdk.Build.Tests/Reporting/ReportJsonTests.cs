using System.Text.Json.Nodes;
using PlatformSdk.Build.Reporting.Json;

namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>The published schema of <c>platform-report.json</c>: complete, and never smaller.</summary>
public sealed class ReportJsonTests
{
    private const string Accepted = "tests/PlatformSdk.Build.Tests/Reporting/Verified/members.txt";

    private static readonly PublishedSchema s_schema = new("platform-report.schema.json");

    public static TheoryData<string> Reports => [.. ReportSamples.Samples, "hostile", "300 findings"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_member_is_in_the_schema_with_its_type(string report)
    {
        var json = report switch
        {
            "hostile" => ReportSamples.Text(ReportJson.Write, ReportSamples.WithHostileTexts()),
            "300 findings" => ReportSamples.Text(ReportJson.Write, ReportSamples.WithFindings(300)),
            _ => ReportSamples.OfSample(report)["platform-report.json"],
        };

        s_schema.Faults(JsonNode.Parse(json)).ShouldBeEmpty();
    }

    /// <summary>Pipelines of other people read these members. PLATFORM_ACCEPT=1 adds new ones and removes none.</summary>
    [Fact]
    public void The_schema_only_grows()
    {
        s_schema.ShouldOnlyGrow(Accepted);
    }

    [Theory]
    [InlineData("""{ "version": 1 }""", "counts")]
    [InlineData("""{ "version": "1" }""", "version")]
    [InlineData("""{ "more": 1 }""", "more")]
    public void A_report_that_does_not_fit_is_found(string json, string member) =>
        s_schema.Faults(JsonNode.Parse(json)).ShouldContain(fault => fault.Contains(member));

    [Fact]
    public void What_is_not_known_is_left_out_and_text_stays_text()
    {
        var hostile = ReportSamples.WithHostileTexts();
        var json = JsonNode.Parse(ReportSamples.Text(ReportJson.Write, hostile))!;

        json["service"]!["title"]!.GetValue<string>().ShouldBe(hostile.Service!.Title);
        json["findings"]!.AsArray().Single(f => f!["code"]!.GetValue<string>() == "PLAT1019")!["waiver"]!["reason"]!.GetValue<string>()
            .ShouldBe(hostile.Waivers[0].Reason);
        JsonNode.Parse(ReportSamples.Text(ReportJson.Write, ReportSamples.WithFindings(1)))!.AsObject().ContainsKey("service").ShouldBeFalse();
    }

    [Fact]
    public void The_cost_names_who_pays_it()
    {
        var cost = JsonNode.Parse(ReportSamples.OfSample("orders/src/Orders")["platform-report.json"])!["cost"]!;

        cost["owner"]!.GetValue<string>().ShouldNotBeEmpty();
        cost["total"]!["likely"]!.GetValue<decimal>()
            .ShouldBe(cost["environments"]!.AsArray().Sum(e => e!["total"]!["likely"]!.GetValue<decimal>()), 0.05m);
    }
}
