using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Ownership;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>How a finding counts: by its rule, the lifecycle, what the platform team sets for the environment and the day.</summary>
public sealed class SeverityTests
{
    private const string Names = "names: \"^shop-\"";

    [Theory]
    [InlineData("", "lifecycle: experimental", null)]
    [InlineData("", "lifecycle: production", "Error")]
    [InlineData("", "lifecycle: deprecated", "Error")]
    [InlineData("PLAT3019: message", "lifecycle: production", "Message")]
    [InlineData("PLAT3019: warning", "lifecycle: production", "Warning")]
    [InlineData("PLAT3019: error", "lifecycle: experimental", "Error")]
    [InlineData("PLAT3019: { severity: off, reason: old names }", "lifecycle: production", null)]
    [InlineData("PLAT3019: { severity: warning, environments: { staging: error } }", "lifecycle: production", "Warning,Error")]
    [InlineData("PLAT3019: { environments: { dev: { severity: off }, staging: off }, reason: r }", "lifecycle: production", null)]
    [InlineData("PLAT3019: { environments: { dev: off, staging: off }, reason: r }", "lifecycle: production", "Error")]
    [InlineData("PLAT3019: { errorFrom: 2026-11-27 }", "lifecycle: production", "Warning")]
    [InlineData("PLAT3019: { errorFrom: 2026-11-26 }", "lifecycle: production", "Error")]
    [InlineData("PLAT3019: { severity: message, errorFrom: 2027-01-01 }", "lifecycle: production", "Message")]
    [InlineData("PLAT3019: { severity: message, errorFrom: 2026-01-01 }", "lifecycle: experimental", "Error")]
    public void The_platform_team_and_the_lifecycle_decide(string rule, string lifecycle, string? severities)
    {
        var findings = Find(rule, lifecycle);

        // A map where a severity belongs is an error of its own.
        if (rule.Contains("dev: {", StringComparison.Ordinal))
            findings.ShouldHaveSingleItem().Code.Id.ShouldBe("PLAT1003");
        else
            string.Join(',', findings.Select(f => f.Severity).Order()).ShouldBe(severities ?? "");
    }

    [Fact]
    public void A_warning_names_the_day_from_which_it_is_an_error() =>
        Find("PLAT3019: { errorFrom: 2027-03-01 }", "").ShouldHaveSingleItem().Message.ShouldEndWith(" From 2027-03-01 this is an error.");

    [Theory]
    [InlineData("{ errorFrom: 2026-12-01 }")]
    [InlineData("{ severity: message, errorFrom: 2026-12-01 }")]
    [InlineData("{ errorFrom: 2026-12-01, environments: { dev: message } }")]
    [InlineData("{ severity: warning, errorFrom: 2026-12-01, environments: { dev: message, staging: warning } }")]
    [InlineData("{ severity: message, errorFrom: 2026-12-01, environments: { production: error } }")]
    [InlineData("{ errorFrom: 2026-12-01, environments: { dev: off }, reason: r }")]
    public void What_is_announced_as_an_error_is_one_from_that_day(string setting)
    {
        foreach (var lifecycle in new[] { "lifecycle: experimental", "lifecycle: production" })
        {
            var before = Find($"PLAT3019: {setting}", lifecycle);
            var after = Find($"PLAT3019: {setting}", lifecycle, new DateOnly(2026, 12, 1));

            before.ShouldContain(f => f.Message.EndsWith(" From 2026-12-01 this is an error.", StringComparison.Ordinal));
            before.ShouldAllBe(f =>
                f.Severity == Severity.Error ^ f.Message.EndsWith(" From 2026-12-01 this is an error.", StringComparison.Ordinal));
            after.ShouldAllBe(f => f.Severity == Severity.Error);
            after.Count(f => f.Message.EndsWith(" Since 2026-12-01 this is an error.", StringComparison.Ordinal)).ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("PLAT1018")]
    [InlineData("PLAT1019")]
    [InlineData("PLAT3020")]
    [InlineData("PLAT3040")]
    [InlineData("PLAT3060")]
    [InlineData("PLAT3101")]
    public void A_severity_for_an_environment_is_refused_where_the_findings_are_in_none(string code)
    {
        var finding = Find($"{code}: {{ environments: {{ production: error }} }}", "").ShouldHaveSingleItem();

        (finding.Severity, finding.Span.File, finding.Span.Line).ShouldBe((Severity.Error, "platform.defaults.yaml", 2));
        finding.Message.ShouldStartWith($"'environments' has no effect for {code}");
        Find($"{code}: {{ severity: error }}", "").ShouldNotContain(f => f.Span.File == "platform.defaults.yaml");
    }

    [Theory]
    [InlineData("PLAT3004")]
    [InlineData("PLAT3033")]
    [InlineData("ACME001")]
    public void It_is_accepted_where_each_finding_is_in_an_environment(string code) =>
        Find($"{code}: {{ environments: {{ production: error }} }}", "").ShouldNotContain(f => f.Span.File == "platform.defaults.yaml");

    [Fact]
    public void A_finding_names_its_environments_unless_it_is_in_all_of_them()
    {
        Find("", "lifecycle: production").ShouldHaveSingleItem().Message.ShouldStartWith("'orders' does not match");

        Find("PLAT3019: { severity: warning, environments: { staging: error } }", "").Select(f => f.Message[..f.Message.IndexOf('\'')])
            .ShouldBe(["In dev, production: ", "In staging: "]);
    }

    [Theory]
    [InlineData("PLAT3019: off")]
    [InlineData("PLAT3019: { severity: off }")]
    [InlineData("PLAT3019: { environments: { dev: off } }")]
    [InlineData("ACME001: off")]
    public void Off_without_a_reason_is_an_error(string rule)
    {
        var finding = Find(rule, "").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Error);
        finding.Span.File.ShouldBe("platform.defaults.yaml");
        finding.Message.ShouldContain("'off' needs a reason");
    }

    [Theory]
    [InlineData("PLAT1019: message", "policy: { rules: { PLAT1019: message } }")]
    [InlineData("PLAT1018: off", "policy: { rules: { PLAT1018: { severity: off, reason: \"…\" } } }")]
    [InlineData("ACME001: error", "policy: { rules: { ACME001: error } }")]
    public void The_former_form_is_an_error_that_names_the_new_place(string former, string place)
    {
        var finding = Run.Findings(Run.Head, $"apiVersion: platform-sdk/v1\npolicy: {{ {former} }}\n").ShouldHaveSingleItem();

        (finding.Code.Id, finding.Severity, finding.Span.Line).ShouldBe(("PLAT1001", Severity.Error, 2));
        finding.Message.ShouldContain($"'{place}'");
    }

    [Theory]
    [InlineData("policy: { rules: { PLAT3019: { severity: error, errorFrom: 2027-01-01 } } }", "'errorFrom' has no effect")]
    [InlineData("policy: { rules: { PLAT3019: fatal } }", "'fatal' is not one of off, message, warning, error")]
    [InlineData("policy: { rules: { PLAT3019: [] } }", "this is a list")]
    [InlineData("policy: { rules: PLAT3019 }", "a map of rules")]
    [InlineData("policy: { names: \"^(a\" }", "not a regular expression")]
    [InlineData("policy: { names: \"^(?!x)\" }", "without look-around")]
    [InlineData("policy: { registries: [\"https://registry.example.com\"] }", "not a registry and a path")]
    [InlineData("policy: { drillAge: soon }", "not a duration")]
    public void What_is_not_valid_is_reported_at_its_line(string policy, string message)
    {
        var finding = Run.Findings(Run.Head, $"apiVersion: platform-sdk/v1\n{policy}\n").ShouldHaveSingleItem();

        (finding.Severity, finding.Span.Line).ShouldBe((Severity.Error, 2));
        finding.Message.ShouldContain(message);
    }

    [Fact]
    public void A_rule_of_production_holds_where_the_platform_team_sets_it()
    {
        const string Description = "lifecycle: production\nenvironments: { eu: {}, us: {} }\n";
        using var project = new Project(Run.Head + Description + "onCall: { pagerduty: P1A2B3C }\n");
        foreach (var environment in new[] { "eu", "us" })
            project.Write($"deploy/releases/{environment}.yaml", "tag: \"1\"\n");
        project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\npolicy: { rules: { PLAT3024: { environments: { eu: error } } } }\n");

        project.Build(defaults: "platform.defaults.yaml").Findings.ShouldHaveSingleItem().Span.File.ShouldBe("deploy/releases/eu.yaml");
    }

    [Fact]
    public void Verify_shows_what_production_will_demand_and_why_a_severity_is_set()
    {
        using var project = new Project(Run.Head);
        project.Write("platform.defaults.yaml",
            $"apiVersion: platform-sdk/v1\npolicy:\n  {Names}\n  rules: {{ PLAT3004: {{ severity: off, reason: \"moving in March\" }} }}\n");

        project.BuildAndTell("platform.defaults.yaml").ShouldNotContain(f => f.Code.Id.StartsWith("PLAT3", StringComparison.Ordinal));

        var told = project.Verify("platform.defaults.yaml");
        told.ShouldContain(f => f.Code.Id == "PLAT3019" && f.Severity == Severity.Message);
        told.Single(f => f.Code.Id == "PLAT3091").Message.ShouldBe("PLAT3004 is 'off': 'moving in March'.");
    }

    private static IReadOnlyList<Finding> Find(string rule, string lifecycle, DateOnly? today = null)
    {
        var (description, defaults) = ($"{Run.Head}{lifecycle}\n", $"apiVersion: platform-sdk/v1\npolicy: {{ {Names}, rules: {{ {rule} }} }}\n");
        return Run.Findings(description, defaults) is { Count: > 0 } wrong ? wrong : Run.Policy(description, defaults,
            new() { DescriptionFile = "platform.yaml", Day = new BuildDay(today ?? new DateOnly(2026, 11, 26)) }, WrongName.Check);
    }
}
