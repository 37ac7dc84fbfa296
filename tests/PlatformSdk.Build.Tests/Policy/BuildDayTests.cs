using PlatformSdk.Build.Tests.Codes;
using PlatformSdk.Build.Tests.Provisioning;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>The day of a build changes its findings, never its files; and a build knows the next day on which a finding changes.</summary>
public sealed class BuildDayTests : IDisposable
{
    private const string Live = "lifecycle: production\ntier: critical\nonCall: { pagerduty: P1A2B3C }\nrepository: github.com/acme/orders\n";

    private const string Waived = "waivers: [{ rule: PLAT3004, reason: r, approvedBy: a, expires: \"2027-06-30\" }]\n";

    private const string Announced =
        "policy: { registries: [registry.acme.example], rules: { PLAT3004: { errorFrom: \"2027-03-01\", reason: r } } }\n";

    private readonly Situation _situation = new();

    public void Dispose() => _situation.Dispose();

    [Theory]
    [InlineData("2026-11-26", "", "", "9999-12-31")]
    [InlineData("2026-11-26", Waived, "", "2027-05-31")]
    [InlineData("2027-05-31", Waived, "", "2027-07-01")]
    [InlineData("2027-07-01", Waived, "", "9999-12-31")]
    [InlineData("2026-11-26", "", Announced, "2027-03-01")]
    [InlineData("2027-03-01", "", Announced, "9999-12-31")]
    [InlineData("2027-02-28", "waivers: [{ rule: PLAT3004, reason: r, approvedBy: a, expires: \"9999-12-31\" }]\n", "", "9999-12-01")]
    public void A_build_knows_the_next_day_on_which_a_finding_changes(string today, string description, string defaults, string next) =>
        Days(today, description, defaults).ShouldBe([today, next]);

    [Theory]
    [InlineData("2026-04-01", "2026-05-02")]
    [InlineData("2026-05-02", "9999-12-31")]
    public void A_restore_drill_gets_too_old_on_a_day(string today, string next)
    {
        _situation.Write("deploy/drills/production/last.yaml",
            "orders-db: \"restore-drill ok service=orders environment=production need=orders-db at=2026-01-31T10:00:00Z "
            + "schema=1 tables=1 rows=1 newest=none archived=000000010000000000000001 seconds=1\"\n");

        Days(today, Provided.Backup, Provided.Cnpg).ShouldBe([today, next]);
    }

    [Fact]
    public void A_removed_need_may_go_on_a_day()
    {
        _situation.Defaults(Provided.Cnpg)
            .Describe(Provided.Backup.Replace("postgres,", "postgres, retire: \"2027-01-31\",", StringComparison.Ordinal))
            .Write("deploy/releases/dev.yaml", "tag: \"1.0.0\"\n").Build();

        Days("2026-11-26", "", Provided.Cnpg).ShouldBe(["2026-11-26", "2027-01-31"]);
    }

    [Theory]
    [InlineData("31.01.2027")]
    [InlineData("2027-02-29")]
    [InlineData("tomorrow")]
    public void Another_text_than_a_date_is_an_error(string today)
    {
        _situation.Describe("").Build(facts: ("Today", today));

        _situation.Log.Errors.ShouldHaveSingleItem().ShouldContain("PLAT1275");
        _situation.Log.Errors.Single().ShouldContain($"'{today}'");
    }

    /// <summary>Otherwise every branch would be out of date overnight on a build server.</summary>
    [Fact]
    public void A_date_changes_findings_and_never_a_generated_file()
    {
        const string retire = "retire: \"2027-01-31\"";
        using var project =
            new Project(Run.Head + Live + Waived + Provided.Backup.Replace("postgres,", $"postgres, {retire},", StringComparison.Ordinal));
        project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n" + Provided.Cnpg + Announced);
        project.Build(defaults: "platform.defaults.yaml", today: "2026-11-26");
        var files = project.Committed();

        foreach (var today in new[] { "2027-01-31", "2027-03-01", "2027-06-15", "2027-07-01", "2099-01-01", "2001-01-01" })
        {
            var findings = project.Build(locked: true, defaults: "platform.defaults.yaml", today: today).Findings;
            project.Build(defaults: "platform.defaults.yaml", today: today);

            findings.ShouldNotContain(finding => finding.Code.Id == "PLAT2001");
            project.Committed().ShouldBe(files);
        }
    }

    private string[] Days(string today, string description, string defaults)
    {
        var days = _situation.Defaults(defaults).Describe(Live + description).Days(today);
        _situation.Log.Errors.ShouldAllBe(error => error.StartsWith("PLAT2", StringComparison.Ordinal) || error.StartsWith("PLAT3",
            StringComparison.Ordinal), "a description that is not read has no rules");
        return days;
    }
}
