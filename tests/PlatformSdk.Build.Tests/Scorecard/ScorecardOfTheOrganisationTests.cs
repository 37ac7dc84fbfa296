using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Scorecard;

namespace PlatformSdk.Build.Tests.Scorecard;

/// <summary>The platform team removes checks with a reason, moves them to another level, and adds rules.</summary>
public sealed class ScorecardOfTheOrganisationTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_removed_check_does_not_count_and_is_listed_with_its_reason()
    {
        var card = Judge("remove: { documentation/changelog: users read the release notes }");

        card.Checks.ShouldNotContain(c => c.Check.Id == "documentation/changelog");
        card.Removed.ShouldHaveSingleItem().Reason.ShouldBe("users read the release notes");
        card.Removed[0].Place.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("reliability/three-replicas", "silver", (int)ScorecardLevel.Silver)]
    [InlineData("documentation/readme", "gold", (int)ScorecardLevel.Gold)]
    [InlineData("delivery/canary", "bronze", (int)ScorecardLevel.Bronze)]
    public void A_moved_check_counts_in_its_new_level(string id, string word, int level) =>
        Judge($"levels: {{ {id}: {word} }}").Checks.Single(c => c.Check.Id == id).Check.Level.ShouldBe((ScorecardLevel)level);

    [Fact]
    public void A_rule_of_the_sdk_counts_where_the_platform_team_puts_it()
    {
        var added = Judge("add: { PLAT3018: { area: delivery, level: silver } }").Checks.Single(c => c.Check.Id == "delivery/PLAT3018");

        added.Check.Level.ShouldBe(ScorecardLevel.Silver);
        added.Answer.State.ShouldBe(CheckState.Passed);
    }

    [Fact]
    public void A_rule_whose_package_is_not_referenced_does_not_apply() =>
        Judge("add: { ACME001: { area: security, level: gold } }").Checks.Single(c => c.Check.Id == "security/ACME001")
            .Answer.State.ShouldBe(CheckState.NotApplicable);

    [Theory]
    [InlineData("remove: { documentation/changelogs: why }", "PLAT1001", "did you mean")]
    [InlineData("levels: { reliability/three-replica: silver }", "PLAT1001", "did you mean")]
    [InlineData("levels: { security/quantum: silver }", "PLAT1011", "Unknown key 'security/quantum' in scorecard.levels")]
    [InlineData("add: { PLAT9999: { area: security, level: gold } }", "PLAT1011", "Unknown key 'PLAT9999' in scorecard.add")]
    [InlineData("add: { ACME001: { area: security } }", "PLAT1002", "level")]
    [InlineData("add: { ACME001: { area: safety, level: gold } }", "PLAT1005", "safety")]
    [InlineData("remove: { documentation/changelog: }", "PLAT1003", "no value")]
    [InlineData("levels: { three-replicas: silver }", "PLAT1004", "three-replicas")]
    public void A_mistake_is_reported_at_its_line(string line, string code, string part)
    {
        _project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\nscorecard: {{ {line} }}\n");

        var finding = _project.Build(defaults: "platform.defaults.yaml").Findings.ShouldHaveSingleItem();

        (finding.Code.Id, finding.Span.File, finding.Span.Line).ShouldBe((code, "platform.defaults.yaml", 2));
        finding.Message.ShouldContain(part, Case.Insensitive);
    }

    private Card Judge(string line)
    {
        _project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\nscorecard: {{ {line} }}\n");
        return Cards.Judge(_project);
    }
}
