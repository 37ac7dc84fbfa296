namespace PlatformSdk.Build.Tests.OwnRules;

/// <summary>Severities and waivers hold for the rules of an organisation as for those of the SDK.</summary>
public sealed class SeverityTests
{
    private const string Waiver = "waivers: [{ rule: ACME001, reason: none, approvedBy: team-a, expires: 2999-01-01 }]\n";

    private static readonly string s_rule = RulePackage.Rule("Owner", "ACME001", """context.Report(context.Description["owner"], "Wrong");""");

    [Theory]
    [InlineData("ACME001: error", "Error ACME001: Wrong.")]
    [InlineData("ACME001: { severity: error, reason: new }", "Error ACME001: Wrong.")]
    [InlineData("ACME001: { environments: { production: error } }", "Error ACME001: In production: Wrong.")]
    [InlineData("ACME001: { errorFrom: 2999-01-01 }", "Warning ACME001: Wrong. Fix it. From 2999-01-01 this is an error.")]
    [InlineData("ACME001: { severity: off, reason: none }", null)]
    [InlineData("OTHER001: error", "Warning ACME001: Wrong.")]
    public void The_platform_team_sets_the_severity(string setting, string? finding)
    {
        using var acme = new Organisation().Defaults($"policy: {{ rules: {{ {setting} }} }}\n").Rules("Acme", s_rule);

        var findings = acme.Build();

        if (finding is null)
            findings.ShouldBeEmpty();
        else
            findings.ShouldContain(line => line.Contains(finding, StringComparison.Ordinal), string.Join('\n', findings));
        acme.HasWritten.ShouldBe(finding?.StartsWith("Error", StringComparison.Ordinal) != true);
    }

    [Fact]
    public void A_service_waives_a_rule()
    {
        using var acme = new Organisation(Run.Head + Waiver).Rules("Acme",
            s_rule.Replace("public override void", "public override PolicySeverity Severity => PolicySeverity.Error; public override void"));

        acme.Build().ShouldBe(["platform.yaml(4,8): Message ACME001: Wrong. Fix it."]);
        acme.HasWritten.ShouldBeTrue();
    }

    [Fact]
    public void What_a_package_does_wrong_can_be_made_an_error()
    {
        using var acme = new Organisation().Defaults("policy: { rules: { PLAT3101: error } }\n")
            .Rules("Acme", RulePackage.Rule("A", "ACME001", "throw new Exception();"));

        acme.Build().ShouldHaveSingleItem().ShouldContain("Error PLAT3101");
        acme.HasWritten.ShouldBeFalse();
    }

    [Fact]
    public void A_setting_of_a_rule_that_cannot_be_created_is_no_mistake_of_the_service()
    {
        using var acme = new Organisation().Defaults("policy: { rules: { ACME002: error } }\n")
            .Rules("Acme", s_rule, RulePackage.Rule("B", "ACME002", "", "public B() => throw new Exception();"));

        acme.Build().Count.ShouldBe(2);
        acme.HasWritten.ShouldBeTrue();
    }
}
