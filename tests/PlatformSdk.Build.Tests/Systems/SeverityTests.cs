using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>The platform team sets how a rule of systems counts, and a service can waive it for a time.</summary>
public sealed class SeverityTests : IDisposable
{
    private const string Unknown = "needs: { warehouse: { type: service } }\n";

    private readonly SystemFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("", Severity.Warning)]
    [InlineData("policy: { rules: { PLAT2410: error } }", Severity.Error)]
    [InlineData("policy: { rules: { PLAT2410: message } }", Severity.Message)]
    [InlineData("policy: { rules: { PLAT2410: { severity: warning, errorFrom: 2026-11-01 } } }", Severity.Error)]
    [InlineData("policy: { rules: { PLAT2410: { severity: off, reason: \"indexes come in spring\" } } }", null)]
    public void The_severity_is_that_of_the_defaults(string defaults, object? severity)
    {
        _repository.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\n{defaults}\n");
        _repository.Service("orders", Unknown);

        _repository.Check().SingleOrDefault(one => one.Code == SystemRuleCodes.UnknownDependency)?.Severity.ShouldBe(severity);
        _repository.Check().Count(one => one.Code == SystemRuleCodes.UnknownDependency).ShouldBe(severity is null ? 0 : 1);
    }

    [Fact]
    public void A_waiver_hides_a_finding_until_it_ends()
    {
        _repository.Service("orders", Unknown
            + "waivers: [{ rule: PLAT2410, reason: \"it is in another repository\", approvedBy: team-platform, expires: 2026-12-31 }]\n");

        _repository.Check("2026-12-31").Where(one => one.Severity > Severity.Message).ShouldBeEmpty();
        _repository.Check("2027-01-01").ShouldContain(one => one.Code == SystemRuleCodes.UnknownDependency && one.Severity == Severity.Warning);
    }

    [Fact]
    public void A_waiver_that_hides_nothing_is_reported_by_the_build_that_knows_it()
    {
        const string Waiver = "waivers: [{ rule: PLAT2412, reason: \"no circle\", approvedBy: team-platform, expires: 2026-12-31 }]\n";
        _repository.Service("orders", Waiver);
        using var alone = new Project(Run.Head + Waiver);

        _repository.Check().Where(one => one.Severity > Severity.Message).Select(one => one.Code).ShouldBe([PolicyCodes.UnusedWaiver]);
        alone.Build(today: "2026-11-26").Findings.ShouldNotContain(one => one.Code == PolicyCodes.UnusedWaiver);
    }

    [Theory]
    [InlineData("optional: true", Severity.Warning)]
    [InlineData("optional: false", Severity.Error)]
    public void A_missing_environment_counts_by_the_need(string key, object severity)
    {
        _repository.Service("orders", $"needs: {{ billing: {{ type: service, {key} }} }}\n");
        _repository.Service("billing", "environments: { dev: {} }\n");

        _repository.Check().Where(one => one.Severity > Severity.Message).ShouldHaveSingleItem().Severity.ShouldBe(severity);
    }

    [Fact]
    public void A_typo_is_an_error_and_the_usual_ports_are_a_message()
    {
        _repository.Service("orders", "needs: { biling: { type: service }, db: { type: postgres } }\n");
        _repository.Service("billing", "needs: { db: { type: postgres } }\n");

        // The services have two owners, so which of them owns the system is a guess.
        _repository.Check().Select(one => (one.Code.Id, one.Severity)).ShouldBe(
            [("PLAT2422", Severity.Message), ("PLAT2410", Severity.Error), ("PLAT2450", Severity.Message)], ignoreOrder: true);
    }
}
