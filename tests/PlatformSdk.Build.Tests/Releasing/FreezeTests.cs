using PlatformSdk.Build.Authoring.Tasks;

namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>A freeze from the command to the manifests: what it refuses, and what an override leaves behind.</summary>
public sealed class FreezeTests : IDisposable
{
    private const string Christmas = "2026-12-24";

    private const string Freezes = """
        apiVersion: platform-sdk/v1
        environments: { dev: {}, staging: {}, production: { context: production-eu } }
        freezes:
          - { from: "2026-12-18T17:00+01:00", to: 2027-01-03, environments: [production], reason: "Christmas trade" }

        """;

    private readonly Project _project = new(Run.Head);
    private readonly BuildLog _log = new();

    public FreezeTests()
    {
        _project.Write("platform.defaults.yaml", Freezes);
        _project.Write("deploy/releases/staging.yaml", "tag: \"1.4.2\"\ncommit: \"4b825dc\"\n");
        _project.Build(defaults: "platform.defaults.yaml");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_freeze_refuses_a_release_to_its_environments_and_names_the_override()
    {
        Release("production", Christmas).ShouldBeFalse();

        var finding = _log.Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Line, finding.Column).ShouldBe(("PLAT2541", 4, 5));
        finding.Message.ShouldStartWith("production is frozen until 2027-01-04 00:00 UTC: Christmas trade. " +
            "Wait, or add -p:PlatformOverride=\"incident 4711\".");
        File.Exists(_project.PathOf("deploy/releases/production.yaml")).ShouldBeFalse();
        Release("staging", Christmas, from: null).ShouldBeTrue("staging is not frozen");
    }

    [Theory]
    [InlineData("2026-12-18T15:59Z", true)]
    [InlineData("2026-12-18T16:00Z", false)]
    [InlineData("2027-01-03T23:59Z", false)]
    [InlineData("2027-01-04T00:59+01:00", false)]
    [InlineData("2027-01-04", true)]
    public void A_freeze_holds_from_its_first_minute_to_its_last(string now, bool isReleased) =>
        Release("production", now).ShouldBe(isReleased, string.Join('\n', _log.Errors));

    [Fact]
    public void An_override_is_recorded_with_the_reason_of_the_freeze_and_leads_to_the_manifests()
    {
        Release("production", Christmas, given: " incident 4711: \"prices\" # wrong ").ShouldBeTrue(string.Join('\n', _log.Errors));

        _project.Read("deploy/releases/production.yaml").ShouldEndWith("""
            tag: "1.4.2"
            commit: "4b825dc"
            override:
              reason: "incident 4711: \"prices\" # wrong"
              freeze: "Christmas trade"
              until: "2027-01-04T00:00Z"

            """);
        _project.Read("deploy/production/deployment.yaml").ShouldContain("""
              annotations:
                platform-sdk.dev/override: "incident 4711: \"prices\" # wrong"
                platform-sdk.dev/freeze: "Christmas trade"
            spec:
            """);
        _project.Build(locked: true, defaults: "platform.defaults.yaml").Changes.ShouldBeEmpty("a build reads what the release wrote");
    }

    [Fact]
    public void The_next_release_has_no_override_and_a_promotion_does_not_take_it_over()
    {
        _project.Write("platform.defaults.yaml", Freezes.Replace("[production]", "[staging]", StringComparison.Ordinal));
        Release("staging", Christmas, given: "incident 4711").ShouldBeTrue(string.Join('\n', _log.Errors));
        _project.Read("deploy/releases/staging.yaml").ShouldContain("incident 4711");

        Release("production", Christmas).ShouldBeTrue(string.Join('\n', _log.Errors));
        Release("staging", "2027-02-01", from: null).ShouldBeTrue(string.Join('\n', _log.Errors));

        _project.Read("deploy/releases/production.yaml").ShouldNotContain("override");
        _project.Read("deploy/releases/staging.yaml").ShouldNotContain("override");
        _project.Read("deploy/staging/deployment.yaml").ShouldNotContain("platform-sdk.dev/override");
    }

    [Fact]
    public void Outside_of_a_freeze_an_override_is_not_recorded()
    {
        Release("production", "2026-11-26", given: "incident 4711").ShouldBeTrue(string.Join('\n', _log.Errors));

        _log.Codes.ShouldContain("PLAT2543");
        _project.Read("deploy/releases/production.yaml").ShouldNotContain("override");
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("...")]
    [InlineData("a\nreason: b")]
    [InlineData("a\u0000b")]
    [InlineData("a\u2028b")]
    [InlineData("incident \u202e1174")]
    [InlineData("incident \ud800")]
    public void A_reason_that_says_nothing_or_hides_something_is_refused(string given)
    {
        Release("production", Christmas, given: given).ShouldBeFalse();

        _log.Findings.ShouldHaveSingleItem().Code.ShouldBe("PLAT2542");
        File.Exists(_project.PathOf("deploy/releases/production.yaml")).ShouldBeFalse();
    }

    [Fact]
    public void A_reason_has_at_most_200_characters_and_the_message_stays_short()
    {
        Release("production", Christmas, given: new string('a', 201)).ShouldBeFalse();
        Release("production", Christmas, given: new string('a', 200)).ShouldBeTrue();

        _log.Findings.ShouldHaveSingleItem().Code.ShouldBe("PLAT2542");
    }

    [Fact]
    public void Of_freezes_that_overlap_the_one_that_ends_last_is_overridden()
    {
        _project.Write("platform.defaults.yaml", Freezes
            + "  - { from: 2026-12-20, to: 2027-01-10, environments: [staging, production], reason: Stocktaking }\n");

        Release("production", Christmas, given: "incident 4711").ShouldBeTrue(string.Join('\n', _log.Errors));

        _project.Read("deploy/releases/production.yaml").ShouldContain("  freeze: \"Stocktaking\"\n  until: \"2027-01-11T00:00Z\"\n");
    }

    [Theory]
    [InlineData(Christmas, "", false)]
    [InlineData("2027-01-04", "", true)]
    [InlineData(Christmas, "override: { reason: incident 4711, freeze: Christmas trade, until: \"2027-01-04T00:00Z\" }\n", true)]
    [InlineData(Christmas, "override: { reason: incident 17, freeze: Christmas trade, until: \"2026-01-04T00:00Z\" }\n", false)]
    public void A_deployment_is_refused_as_well_unless_the_release_records_an_override_of_this_freeze(string now, string lines, bool isDeployed)
    {
        using var kubectl = new FakeKubectl(log: _log);
        kubectl.Defaults(Freezes);
        kubectl.Released("tag: \"1.4.2\"\n" + lines);

        kubectl.Deploy(today: now).ShouldBe(isDeployed, string.Join('\n', _log.Errors));

        if (isDeployed)
            return;
        var finding = _log.Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Line, finding.Column).ShouldBe(("PLAT2544", 4, 5));
        kubectl.WholeCalls.ShouldBeEmpty("the cluster is not asked");
        kubectl.Deploy(dryRun: true, today: now).ShouldBeTrue("a dry run changes nothing");
    }

    [Fact]
    public void An_override_can_be_recorded_for_the_release_that_is_there()
    {
        _project.Write("deploy/releases/production.yaml", "tag: \"1.4.1\"\n");

        Release("production", Christmas, given: "new cluster", from: "production").ShouldBeTrue(string.Join('\n', _log.Errors));

        _project.Read("deploy/releases/production.yaml").ShouldContain("tag: \"1.4.1\"\noverride:\n  reason: \"new cluster\"\n");
    }

    private bool Release(string to, string now, string? given = null, string? from = "staging") => new PlatformRelease
    {
        BuildEngine = _log,
        Project = ProjectItems.Of(_project.Folder, ("DefaultsFile", "platform.defaults.yaml"), ("Today", now)),
        Environment = to,
        From = from,
        Tag = from is null ? "1.4.3" : null,
        Override = given,
    }.Execute();
}
