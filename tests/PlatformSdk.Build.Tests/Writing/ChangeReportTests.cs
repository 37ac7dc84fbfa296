namespace PlatformSdk.Build.Tests.Writing;

public sealed class ChangeReportTests : IDisposable
{
    private const string Database = "needs: { orders-db: { type: postgres } }\n";
    private const string ReleaseFile = "tag: \"1.0.0\"\n";

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
        Release("production");

        var lines = After(more);

        lines.ShouldContain(expected, string.Join('\n', lines));
        lines.ShouldNotContain(line => line.Contains("hunter2"));
    }

    [Theory]
    [InlineData("replicas: 4\n", "staging, production: Deployment spec.replicas: (none) -> 4 (nothing is released there yet)")]
    [InlineData("config: { A: b }\n", "dev, staging, production: ConfigMap added (nothing is released there yet)")]
    [InlineData("tier: internal\n", "staging, production: HorizontalPodAutoscaler removed (nothing is released there yet)")]
    public void Before_the_first_release_a_change_has_no_effect_on_pods(string more, string expected)
    {
        var lines = After(more);

        lines.ShouldContain(expected, string.Join('\n', lines));
        lines.ShouldAllBe(line => line.EndsWith("(nothing is released there yet)") || line.EndsWith("(no effect on pods)"));
    }

    [Theory]
    [InlineData("tier: critical\n", "changes the number of pods")]
    [InlineData("replicas: 4\nconfig: { A: b }\n", "changes the number of pods")]
    [InlineData("slo: { availability: 99.9 }\nconfig: { A: b }\n", "changes alerts")]
    [InlineData("resources: { cpu: 1 }\n", "changes alerts")]
    public void What_matters_comes_first_and_labels_come_last(string more, string first)
    {
        Release("dev", "staging", "production");

        _project.Write("platform.yaml", Run.Head.Replace("team-checkout", "team-other", StringComparison.Ordinal) + Database + more);
        var lines = Report();

        lines[0].ShouldEndWith($"({first})");
        lines.Count.ShouldBeLessThanOrEqualTo(20);
        lines.Select(line => line.EndsWith("(no effect on pods)", StringComparison.Ordinal)).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("environments: { test: {}, acceptance: {}, live: {} }\n", "test, acceptance, live: ")]
    [InlineData("environments: { live: {}, test: {}, acceptance: {} }\n", "live, test, acceptance: ")]
    [InlineData("", "dev: ")]
    public void Environments_are_named_once_in_the_order_in_which_they_are_written(string environments, string expected)
    {
        _project.Write("platform.yaml", Run.Head + environments);
        _project.Build();
        _project.Write("platform.yaml", Run.Head + environments + "replicas: 7\n");
        _project.Build();

        _project.Report[0].ShouldStartWith(expected);
    }

    [Theory]
    [InlineData("needs: { orders-db: { type: postgres }, cache: { type: redis } }\n", "NetworkPolicy spec.egress[0]: added (changes routing)")]
    [InlineData("slo: { availability: 99.5, latency: { within: 300ms, for: 99 } }\n", "(changes alerts)")]
    [InlineData("expose: { host: a.example.com }\n", "HTTPRoute added (changes routing)")]
    public void What_comes_or_goes_as_a_whole_is_one_line(string more, string expected)
    {
        _project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\ngateway: { name: public, namespace: gateways }\n");
        Release("production");
        _project.Build(defaults: "platform.defaults.yaml");
        var before = more.StartsWith("needs", StringComparison.Ordinal) ? Run.Head : Run.Head + Database;
        _project.Write("platform.yaml", before + more);

        _project.Build(defaults: "platform.defaults.yaml");

        _project.Report.Count(line => line.StartsWith("production: ", StringComparison.Ordinal) && line.EndsWith(expected, StringComparison.Ordinal))
            .ShouldBe(1, string.Join('\n', _project.Report));
    }

    [Fact]
    public void However_much_changes_what_is_left_out_is_counted_by_its_effect()
    {
        Release("production");
        Annotate("b");
        _project.Build();
        Annotate("c");
        var lines = After("replicas: 4\n");

        lines.Count.ShouldBe(20);
        lines[0].ShouldBe("production: Deployment spec.replicas: (none) -> 4 (changes the number of pods)");
        lines.SkipLast(1).ShouldAllBe(line => line.StartsWith("production: ", StringComparison.Ordinal), "before what is not released");
        lines[^1].ShouldMatch(@"^and \d+ more: \d+ \(rolls the pods\), .*\d+ \(nothing is released there yet\)");
    }

    [Theory]
    [InlineData("schedule: \"0 3 * * *\"\n")]
    [InlineData("")]
    public void A_job_reads_its_settings_at_its_next_run(string schedule)
    {
        var job = Run.Head.Replace("kind: service", "kind: job", StringComparison.Ordinal) + schedule;
        using var project = new Project(job + "config: { A: b }\n");
        project.Write("deploy/releases/dev.yaml", ReleaseFile);
        project.Build();
        project.Write("platform.yaml", job + "config: { A: c }\n");

        project.Build();

        project.Report.ShouldContain("dev: ConfigMap data.A: changed (takes effect at the next run)");
        project.Report.ShouldNotContain(line => line.Contains("rolls"));
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
        _project.Write("deploy/releases/dev.yaml", ReleaseFile);

        var lines = Report();

        lines.ShouldAllBe(l => l.StartsWith("dev:"));
        lines.ShouldContain("dev: Deployment spec.template.spec.containers[orders].image: orders:unreleased -> orders:1.0.0 (starts pods)");
        lines.Count.ShouldBeLessThan(5);
    }

    [Fact]
    public void An_immutable_field_is_an_error_that_says_the_way_out_and_nothing_is_written()
    {
        Release("dev");
        var before = _project.Read("deploy/dev/deployment.yaml");
        _project.Write("deploy/patches/selector.yaml",
            "kind: Deployment\nmetadata: { name: orders }\nspec: { selector: { matchLabels: { track: a } } }\n");

        var findings = _project.Build().Findings;

        findings.ShouldAllBe(f => f.Code.Id == "PLAT2006");
        findings[0].Message.ShouldContain("delete the object in the cluster");
        _project.Read("deploy/dev/deployment.yaml").ShouldBe(before);
    }

    [Fact]
    public void In_an_environment_that_was_never_released_every_field_can_be_changed()
    {
        _project.Write("deploy/patches/selector.yaml",
            "kind: Deployment\nmetadata: { name: orders }\nspec: { selector: { matchLabels: { track: a } } }\n");

        _project.Build().Findings.ShouldBeEmpty();

        _project.Read("deploy/dev/deployment.yaml").ShouldContain("track: \"a\"");
    }

    [Fact]
    public void Handing_the_number_of_replicas_to_an_autoscaler_warns_of_the_moment_in_between()
    {
        _project.Write("deploy/releases/dev.yaml", ReleaseFile);
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
        _project.Write("deploy/releases/dev.yaml", ReleaseFile);
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
        _project.Write("deploy/releases/dev.yaml", ReleaseFile);
        _project.Build();
        _project.Write("platform.yaml", Run.Head + "waivers: [{ rule: PLAT2007, reason: moved, approvedBy: team-data, expires: \"2027-01-31\" }]\n");

        _project.Build(today: today).Findings.Single(f => f.Code.Id != "PLAT3020").Code.Id.ShouldBe(code);
    }

    [Fact]
    public void Before_the_first_release_there_is_nothing_to_lose()
    {
        _project.Write("platform.yaml", Run.Head);

        _project.Build().Findings.ShouldBeEmpty();
    }

    private void Annotate(string value)
    {
        var annotations = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"example.com/a{i}: {value}"));
        _project.Write("deploy/patches/annotations.yaml",
            $"kind: Deployment\nmetadata: {{ name: orders }}\nspec: {{ template: {{ metadata: {{ annotations: {{ {annotations} }} }} }} }}\n");
    }

    /// <summary>A released service is one that runs there.</summary>
    private void Release(params string[] environments)
    {
        foreach (var environment in environments)
            _project.Write($"deploy/releases/{environment}.yaml", ReleaseFile);
        _project.Build();
    }

    private IReadOnlyList<string> Report()
    {
        _project.Build();
        return _project.Report;
    }

    private IReadOnlyList<string> After(string more)
    {
        _project.Write("platform.yaml", Run.Head + Database + more);
        return Report();
    }
}
