using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.BadInput;

/// <summary>Freezes that are wrong, each with the code and the place of its mistake.</summary>
public class FreezeKeyTests
{
    private const string Head = "apiVersion: platform-sdk/v1\nfreezes:\n";

    [Theory]
    [InlineData("PLAT1242", "- { from: 2027-01-03, to: §2027-01-02, environments: [dev], reason: a }")]
    [InlineData("PLAT1242", "- { from: 2027-01-03T10:00Z, to: §2027-01-03T10:00Z, environments: [dev], reason: a }")]
    [InlineData("PLAT1242", "- { from: 2027-01-03T10:00+01:00, to: §2027-01-03T08:59Z, environments: [dev], reason: a }")]
    [InlineData("PLAT1243", "- { from: 2026-12-18, to: §2027-12-17, environments: [dev], reason: a }")]
    [InlineData("PLAT1243", "- { from: 0001-01-01, to: §9999-12-30, environments: [dev], reason: a }")]
    [InlineData("PLAT1004", "- { from: §18.12.2026, to: 2027-01-03, environments: [dev], reason: a }")]
    [InlineData("PLAT1004", "- { from: §2026-12-18 17:00, to: 2027-01-03, environments: [dev], reason: a }")]
    [InlineData("PLAT1004", "- { from: §2026-12-18T17:00, to: 2027-01-03, environments: [dev], reason: a }")]
    [InlineData("PLAT1004", "- { from: §2026-12-18T24:01Z, to: 2027-01-03, environments: [dev], reason: a }")]
    [InlineData("PLAT1004", "- { from: §2026-12-18T17:00+25:00, to: 2027-01-03, environments: [dev], reason: a }")]
    [InlineData("PLAT1004", "- { from: §0001-01-01T00:00+01:00, to: 2027-01-03, environments: [dev], reason: a }")]
    [InlineData("PLAT1004", "- { from: 2026-12-18, to: §9999-12-31, environments: [dev], reason: a }")]
    [InlineData("PLAT1004", "- { from: §2026-02-30, to: 2027-01-03, environments: [dev], reason: a }")]
    [InlineData("PLAT1003", "- { from: 2026-12-18, to: 2027-01-03, environments: §dev, reason: a }")]
    [InlineData("PLAT1001", "- { from: 2026-12-18, to: 2027-01-03, environments: [staging, §prodution], reason: a }")]
    [InlineData("PLAT1002", "- §{ from: 2026-12-18, to: 2027-01-03, environments: [dev] }")]
    [InlineData("PLAT1002", "- §{ to: 2027-01-03, environments: [dev], reason: a }")]
    [InlineData("PLAT1004", "- { from: 2026-12-18, to: 2027-01-03, environments: [dev], reason: §\"\" }")]
    [InlineData("PLAT1004", "- { from: 2026-12-18, to: 2027-01-03, environments: [dev], reason: §\"a\\nb\" }")]
    [InlineData("PLAT1001", "- { from: 2026-12-18, to: 2027-01-03, environments: [dev], §raeson: a, reason: a }")]
    [InlineData("PLAT1244", "- { from: 2026-12-18, to: 2027-01-03, environments: §[], reason: a }")]
    [InlineData("PLAT1244", "- { from: 2026-12-18, to: 2027-01-03, environments: [dev, §dev], reason: a }")]
    [InlineData("PLAT1244", "- { from: 2026-12-18, to: 2027-01-03, environments: [dev], reason: a }\n"
        + "- { from: 2026-12-18T00:00Z, to: 2027-01-04T01:00:00+01:00, environments: [staging, §dev], reason: b }")]
    public void A_mistake_is_reported_at_its_place(string code, string freezes)
    {
        var marked = Head + freezes + "\n";
        var before = marked[..marked.IndexOf('§')];

        var findings = Run.Findings(Run.Head, marked.Replace("§", "", StringComparison.Ordinal));

        var finding = findings.ShouldHaveSingleItem();
        (finding.Code.Id, finding.Span.Line, finding.Span.Column)
            .ShouldBe((code, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')), finding.Message);
    }

    [Theory]
    [InlineData("from: 2026-12-18, to: 2027-12-16")]
    [InlineData("from: 2026-12-18T00:00Z, to: 2027-12-17T23:59Z")]
    [InlineData("from: 2027-01-03T10:00Z, to: 2027-01-03T10:01Z")]
    public void A_freeze_of_a_minute_and_one_just_under_365_days_are_ones(string times) =>
        Run.Findings(Run.Head, Head + $"- {{ {times}, environments: [dev], reason: a }}\n").ShouldBeEmpty();

    [Fact]
    public void Freezes_may_overlap_and_an_environment_of_no_service_here_is_only_a_warning()
    {
        Run.Findings(Run.Head, Head + """
            - { from: 2026-12-18, to: 2027-01-03, environments: [production], reason: Christmas trade }
            - { from: 2026-12-31T18:00-05:00, to: 2027-01-02, environments: [production, staging], reason: Stocktaking }

            """).ShouldBeEmpty();
        Run.Findings(Run.Head, Head + "- { from: 2026-12-18, to: 2027-01-03, environments: [plant-7], reason: a }\n")
            .ShouldHaveSingleItem().Code.Id.ShouldBe("PLAT1011");
    }

    /// <summary>A freeze of 'production' would freeze none of its regions.</summary>
    [Theory]
    [InlineData("freezes:\n- { from: 2026-12-18, to: 2027-01-03, environments: [production], reason: a }\n")]
    [InlineData("patches:\n- { environments: [production], patch: { apiVersion: v1, kind: Service, spec: { type: NodePort } } }\n")]
    public void An_environment_that_the_defaults_do_not_name_is_reported_even_if_it_is_built_in(string defaults)
    {
        const string Regions = "apiVersion: platform-sdk/v1\nenvironments: { dev: {}, production-we: {}, production-ne: {} }\n";

        var finding = Run.Findings(Run.Head, Regions + defaults).ShouldHaveSingleItem();

        (finding.Code.Id, finding.Severity, finding.Span.Line).ShouldBe(("PLAT1011", Severity.Warning, 4));
        finding.Message.ShouldStartWith("Unknown key 'production' in the environments of a ");
        Run.Findings(Run.Head, Regions.Replace("production-we", "production", StringComparison.Ordinal) + defaults).ShouldBeEmpty();
        Run.Findings(Run.Head + "environments: { production: {} }\n", Regions + defaults).ShouldBeEmpty("the service has it");
        Run.Findings(Run.Head, "apiVersion: platform-sdk/v1\n" + defaults).ShouldBeEmpty("without 'environments' it is built in");
    }

    [Fact]
    public void Twelve_thousand_freezes_are_read_in_linear_time()
    {
        var many = string.Concat(Enumerable.Range(0, 12_000).Select(number =>
            $"- {{ from: {2000 + (number % 1000)}-01-01, to: {2000 + (number % 1000)}-01-02, environments: [dev], reason: a{number} }}\n"));

        Run.Findings(Run.Head, Head + many).Count.ShouldBeGreaterThan(0);
    }
}
