using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Advice;

namespace PlatformSdk.Build.Tests.Output;

public class AdviceTests
{
    [Fact]
    public void Without_defaults_each_thing_that_cannot_be_written_says_what_to_add()
    {
        var advice = AdviceFor(Descriptions.Full, null);

        advice.ShouldAllBe(f => f.Severity == Severity.Message);
        advice.Select(f => f.Code.Id).Distinct()
            .ShouldBe(["PLAT1101", "PLAT1102", "PLAT1103", "PLAT1105", "PLAT1106", "PLAT1110"], ignoreOrder: true);
        advice.ShouldAllBe(f => f.Message.Contains("platform.defaults.yaml"));
    }

    [Fact]
    public void A_platform_that_has_said_everything_is_left_alone()
    {
        const string Network =
            "network: { postgres: { cidrs: [10.1.0.0/16] }, redis: { cidrs: [10.1.0.0/16] }, bucket: { cidrs: [10.1.0.0/16] }, queue: { cidrs: " +
            "[10.1.0.0/16] }, secret-store: { cidrs: [10.2.0.0/16] } }\n";

        AdviceFor(Descriptions.Full, System.Text.RegularExpressions.Regex.Replace(Descriptions.Defaults, "(?s)network:.*?(?=gitops:)", Network))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_service_that_asks_for_nothing_hears_of_the_registry_and_the_collector_only() =>
        AdviceFor(Run.Head, null).Select(f => f.Code.Id).ShouldBe(["PLAT1101", "PLAT1110"]);

    [Theory]
    [InlineData("lifecycle: production\n", null)]
    [InlineData("lifecycle: deprecated\nretire: 2027-07-02\n", null)]
    [InlineData("lifecycle: deprecated\n", "5 The service is deprecated, and no day says until when. Set 'retire', such as 'retire: 2027-06-30'.")]
    [InlineData("lifecycle: deprecated\nretire: 2027-07-01\n",
        "6 The service was to be removed on 2027-07-01. Stop it with 'replicas: 0': docs/how-to/retire.md. Or set a later day.")]
    [InlineData("lifecycle: deprecated\nretire: 2027-06-30\nreplicas: 0\n",
        "6 The service was to be removed on 2027-06-30, and is stopped. Remove it: docs/how-to/retire.md. Or set a later day.")]
    public void A_deprecated_service_is_stopped_and_removed_on_its_day(string lines, string? message)
    {
        var facts = new ProjectFacts { DescriptionFile = "platform.yaml", Day = new BuildDay(new DateOnly(2027, 7, 1)) };

        Run.Policy(Run.Head + lines, null, facts, EndOfLife.Check).Select(finding => $"{finding.Span.Line} {finding.Message}").SingleOrDefault()
            .ShouldBe(message);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("expose: { public: true }\nrollout: canary\n", 1)]
    [InlineData("needs: { orders-db: { type: postgres }, stripe-key: { type: secret } }\nrepository: github.com/acme/orders\n", 0)]
    public void A_build_leaves_to_PlatformVerify_what_only_the_platform_team_can_change(string more, int own)
    {
        using var project = new Project(Run.Head + more);

        project.BuildAndTell().Where(f => f.Severity == Severity.Message).Select(f => f.Code.Id).ShouldBe(Enumerable.Repeat("PLAT1103", own));

        project.Verify().Count(f => f.Code.IsForPlatformTeam).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Where_the_platform_team_makes_it_an_error_every_build_fails()
    {
        using var project = new Project(Run.Head);
        project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\npolicy: { rules: { PLAT1101: error } }\n");

        project.BuildAndTell("platform.defaults.yaml").Single(f => f.Severity == Severity.Error).Code.Id.ShouldBe("PLAT1101");
    }

    private static IReadOnlyList<Finding> AdviceFor(string description, string? defaults) => Run.Policy(
        // The host of the full description would hide the missing domain.
        defaults is null ? description.Replace("host: orders.example.com, ", "", StringComparison.Ordinal) : description, defaults,
        new ProjectFacts { DescriptionFile = "platform.yaml", Verify = true },
        ImageRegistry.Check, MissingGateway.Check, MissingHost.Check, UnanalysedCanary.Check, PodsRunTwice.Check, UnwatchedObjective.Check,
        UnknownNetworkPlace.Check);
}
