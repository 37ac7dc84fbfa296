namespace PlatformSdk.Build.Tests.OwnRules;

/// <summary>An organisation's own rule looks at the description and the objects, and reports where a user can change something.</summary>
public sealed class ReportingTests
{
    private static readonly string s_owner =
        RulePackage.Rule("Owner", "ACME001", """context.Report(context.Description["owner"], "The owner is wrong");""");

    private static readonly string s_replicas = RulePackage.Rule("Replicas", "ACME002", """
        foreach (var o in context.Objects.Where(o => o.Kind == "Deployment"))
            context.Report(o["spec"]["template"]["spec"]["containers"].Items[0]["image"], "The image is wrong");
        """);

    [Fact]
    public void A_finding_is_at_the_line_of_the_file_that_sets_the_value()
    {
        using var acme = new Organisation()
            .Defaults("resources: { memory: 256Mi }\n")
            .Write("deploy/patches/image.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: orders }
                spec:
                  template:
                    spec:
                      containers:
                        - name: orders
                          image: other:1
                """)
            .Rules("Acme", s_owner, s_replicas,
                RulePackage.Rule("Memory", "ACME003", """context.Report(context.Description["resources"]["memory"], "The memory is wrong");"""),
                RulePackage.Rule("Missing", "ACME004", """context.Report(context.Description["slo"]["availability"], "An objective is missing.");"""),
                RulePackage.Rule("Made", "ACME005",
                    """context.Report(context.Objects.Single(o => o.Kind == "Service").Root, "A Service is wrong");"""),
                RulePackage.Rule("Whole", "ACME006", """context.Report("The service is wrong");"""));

        acme.Build().ShouldBe([
            "deploy/patches/image.yaml(9,18): Warning ACME002: The image is wrong. Fix it.",
            "platform.defaults.yaml(2,22): Warning ACME003: The memory is wrong. Fix it.",
            "platform.yaml(3,1): Warning ACME004: An objective is missing. Fix it.",
            "platform.yaml(3,1): Warning ACME005: A Service is wrong. Fix it.",
            "platform.yaml(3,1): Warning ACME006: The service is wrong. Fix it.",
            "platform.yaml(4,8): Warning ACME001: The owner is wrong. Fix it.",
        ]);
        acme.HasWritten.ShouldBeTrue();
    }

    [Fact]
    public void What_holds_in_every_environment_is_reported_once_and_else_with_the_environments()
    {
        using var acme = new Organisation().Rules("Acme", s_owner, RulePackage.Rule("Some", "ACME007",
            """if (context.Environment != "dev") context.Report(context.Description["name"], "The name is wrong");"""));

        acme.Build().ShouldBe([
            "platform.yaml(3,7): Warning ACME007: In production, staging: The name is wrong. Fix it.",
            "platform.yaml(4,8): Warning ACME001: The owner is wrong. Fix it.",
        ]);
    }

    [Theory]
    [InlineData("environments: { dev: {}, production: {} }\n")]
    [InlineData("environments: { dev: { replicas: 1 }, production: { slo: { availability: 99.9 } } }\n")]
    [InlineData("")]
    public void What_is_missing_in_the_description_is_reported_once_whatever_an_environment_sets(string environments)
    {
        using var acme = new Organisation(Run.Head + environments).Rules("Acme",
            RulePackage.Rule("Missing", "ACME001", """context.Report(context.Description["costCenter"], "Missing");"""));

        acme.Build().ShouldBe(["platform.yaml(3,1): Warning ACME001: Missing. Fix it."]);
    }

    [Fact]
    public void Tier_and_lifecycle_are_there_when_nobody_wrote_them()
    {
        using var acme = new Organisation().Rules("Acme", RulePackage.Rule("Tier", "ACME001",
            """context.Report($"{context.Description["tier"]} {context.Description["lifecycle"]}");"""));

        acme.Build().ShouldBe(["platform.yaml(3,1): Warning ACME001: standard experimental. Fix it."]);
    }

    [Fact]
    public void An_error_stops_the_build_before_it_writes()
    {
        using var acme = new Organisation().Rules("Acme", RulePackage.Rule("Owner", "ACME001", """context.Report("Wrong.");""",
            "public override PolicySeverity Severity => PolicySeverity.Error; public override string? HelpLink => \"https://acme.example/rules\";"));

        acme.Build().ShouldHaveSingleItem().ShouldContain("Error ACME001");
        acme.HasWritten.ShouldBeFalse();
    }

    [Fact]
    public void A_text_of_several_lines_is_shown_on_one()
    {
        using var acme = new Organisation().Rules("Acme", RulePackage.Rule("Lines", "ACME001", """context.Report("One\n  two\tthree!\u0007");"""));

        acme.Build().ShouldBe(["platform.yaml(3,1): Warning ACME001: One two three! Fix it."]);
    }

    [Fact]
    public void Several_packages_give_the_same_findings_in_every_order_and_the_detailed_log_names_their_rules()
    {
        using var acme = new Organisation().Rules("B", s_owner).Rules("A", s_replicas.Replace("ACME002", "BCME1234"));
        using var other = new Organisation().Rules("A", s_replicas.Replace("ACME002", "BCME1234")).Rules("B", s_owner);

        acme.Build().ShouldBe(other.Build());

        acme.Notes.ShouldContain("B 1.0.0: ACME001 Rule ACME001. An outage.");
        acme.Notes.ShouldContain("A 1.0.0: BCME1234 Rule BCME1234. An outage.");
    }

    [Fact]
    public void Without_a_package_no_process_starts()
    {
        using var acme = new Organisation { Program = "/no/such/program.dll" };

        acme.Build().ShouldBeEmpty();
        acme.HasWritten.ShouldBeTrue();
    }
}
