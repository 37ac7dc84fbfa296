using System.Globalization;
using PlatformSdk.Build.Changes;

namespace PlatformSdk.Build.Tests.Writing;

public sealed class ChangeReportTests : IDisposable
{
    private const string Database = "needs: { orders-db: { type: postgres } }\n";
    private const string Release = "tag: \"1.0.0\"\n";

    private readonly Project _project = new(Run.Head + Database);

    public ChangeReportTests() => _project.Build();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("replicas: 4\n", "production: Deployment spec.replicas: (none) -> 4 (changes the number of pods)")]
    [InlineData("resources: { cpu: 1 }\n",
        "production: Deployment spec.template.spec.containers[orders].resources.requests.cpu: 250m -> 1 (rolls the pods)")]
    [InlineData("config: { A: hunter2 }\n", "production: ConfigMap added (rolls the pods)")]
    [InlineData("tier: critical\n", "production: HorizontalPodAutoscaler spec.maxReplicas: 6 -> 10 (changes the number of pods)")]
    public void What_changes_is_said_in_words_with_its_effect(string more, string expected)
    {
        var lines = After(more);

        lines.ShouldContain(expected, string.Join('\n', lines));
        lines.ShouldNotContain(line => line.Contains("hunter2"));
    }

    [Fact]
    public void A_new_environment_and_one_that_goes_are_one_line_each()
    {
        After("environments: { dev: {}, production: {}, test: {} }\n").ShouldBe(
        [
            "staging: removed from the repository; what runs there stays until you delete it",
            "test: new",
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_release_is_told_by_its_image_and_not_by_a_label_on_every_object()
    {
        _project.Write("deploy/releases/dev.yaml", Release);

        var lines = ChangeReport.Lines(_project.Build().Changes).ToList();

        lines.ShouldAllBe(l => l.StartsWith("dev:"));
        lines.ShouldContain("dev: Deployment spec.template.spec.containers[orders].image: orders:unreleased -> orders:1.0.0 (starts pods)");
        lines.Count.ShouldBeLessThan(5);
    }

    [Fact]
    public void An_immutable_field_is_an_error_that_says_the_way_out_and_nothing_is_written()
    {
        var before = _project.Read("deploy/dev/deployment.yaml");
        _project.Write("deploy/patches/selector.yaml",
            "kind: Deployment\nmetadata: { name: orders }\nspec: { selector: { matchLabels: { track: a } } }\n");

        var findings = _project.Build().Findings;

        findings.ShouldAllBe(f => f.Code.Id == "PLAT2006");
        findings[0].Message.ShouldContain("delete the object in the cluster");
        _project.Read("deploy/dev/deployment.yaml").ShouldBe(before);
    }

    [Fact]
    public void Handing_the_number_of_replicas_to_an_autoscaler_warns_of_the_moment_in_between()
    {
        _project.Write("deploy/releases/dev.yaml", Release);
        _project.Write("platform.yaml", Run.Head + Database + "replicas: 3\n");
        _project.Build();
        _project.Write("platform.yaml", Run.Head + Database + "replicas: 3..10\n");

        var findings = _project.Build().Findings;

        findings.ShouldAllBe(f => f.Code.Id == "PLAT2009");
        // The other environments have no pods yet.
        findings.ShouldHaveSingleItem().Span.File.ShouldBe("deploy/dev/deployment.yaml");
        findings[0].Message.ShouldContain("'kubectl apply edit-last-applied deployment/orders -n orders-dev'");
    }

    [Fact]
    public void A_database_of_a_released_service_does_not_go_without_a_waiver()
    {
        _project.Write("deploy/releases/dev.yaml", Release);
        _project.Build();
        _project.Write("platform.yaml", Run.Head);

        var finding = _project.Build().Findings.Single();

        finding.Code.Id.ShouldBe("PLAT2007");
        finding.Message.ShouldContain("orders-orders-db");
        _project.Read("catalog-info.yaml").ShouldContain("orders-db");
    }

    [Theory]
    [InlineData("2027-01-31", "PLAT2008")]
    [InlineData("2027-02-01", "PLAT2007")]
    public void A_waiver_lets_it_go_until_the_day_it_expires(string today, string code)
    {
        _project.Write("deploy/releases/dev.yaml", Release);
        _project.Build();
        _project.Write("platform.yaml", Run.Head + "waivers: [{ rule: PLAT2007, reason: moved, approvedBy: team-data, expires: \"2027-01-31\" }]\n");

        _project.Build(clock: new Day(today)).Findings.Single().Code.Id.ShouldBe(code);
    }

    [Fact]
    public void Before_the_first_release_there_is_nothing_to_lose()
    {
        _project.Write("platform.yaml", Run.Head);

        _project.Build().Findings.ShouldBeEmpty();
    }

    private List<string> After(string more)
    {
        _project.Write("platform.yaml", Run.Head + Database + more);
        return [.. ChangeReport.Lines(_project.Build().Changes)];
    }

    private sealed class Day(string date) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(date + "T12:00:00Z", CultureInfo.InvariantCulture);
    }
}
