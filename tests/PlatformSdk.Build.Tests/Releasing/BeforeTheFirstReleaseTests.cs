namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>An environment without a release has no image: applying its folder must do no harm.</summary>
public sealed class BeforeTheFirstReleaseTests
{
    private const string Defaults =
        "apiVersion: platform-sdk/v1\ngateway: { name: public, namespace: gateways }\ntelemetry: { otlpEndpoint: \"http://c:4318\", prometheusUrl: " +
        "\"http://p:9090\" }\n";

    public static TheoryData<string, string, string> Services => new()
    {
        { "service", "expose: { host: a.example.com }\nreplicas: 2..6\nconfig: { A: b }\n",
            "deployment.yaml, horizontal-pod-autoscaler.yaml, http-route.yaml, pod-disruption-budget.yaml, prometheus-rule.yaml" },
        { "service", "rollout: canary\nreplicas: 3\n",
            "analysis-template.yaml, deployment.yaml, pod-disruption-budget.yaml, prometheus-rule.yaml, rollout.yaml" },
        { "worker", "tier: internal\n", "deployment.yaml, prometheus-rule.yaml" },
        { "job", "schedule: \"0 3 * * *\"\n", "cronjob.yaml, prometheus-rule.yaml" },
        { "job", "", "job.yaml, prometheus-rule.yaml" },
    };

    [Theory]
    [MemberData(nameof(Services))]
    public void Nothing_that_runs_pods_watches_them_or_leads_to_them_is_applied(string kind, string more, string waiting)
    {
        using var project = Of(kind, more);

        var kustomization = project.Read("deploy/production/kustomization.yaml");

        kustomization.ShouldContain(
            $"# Nothing has been released here yet, so no object that runs or watches pods is applied. The first release adds: {waiting}.\n");
        foreach (var file in waiting.Split(", "))
            kustomization.ShouldNotContain($"- {file}");
        kustomization.ShouldContain("  - service-account.yaml\n");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void The_first_release_adds_all_of_it_and_changes_no_other_environment(string kind, string more, string waiting)
    {
        using var project = Of(kind, more);
        project.Write("deploy/releases/production.yaml", "tag: \"1.4.2\"\n");

        var changed = project.Build(defaults: "platform.defaults.yaml").Changes.Select(c => c.Path).ToList();

        changed.ShouldContain("deploy/production/kustomization.yaml");
        changed.ShouldAllBe(path => path.StartsWith("deploy/production/", StringComparison.Ordinal));
        var kustomization = project.Read("deploy/production/kustomization.yaml");
        foreach (var file in waiting.Split(", "))
            kustomization.ShouldContain($"  - {file}\n");
        kustomization.ShouldNotContain("Nothing has been released");
    }

    [Fact]
    public void An_object_of_the_users_own_is_applied_at_once()
    {
        using var project = Of("service", "");
        project.Write("deploy/extra/quota.yaml",
            "apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: quota }\nspec: { hard: { pods: \"20\" } }\n");

        project.Build(defaults: "platform.defaults.yaml");

        project.Read("deploy/production/kustomization.yaml").ShouldContain("  - quota.yaml\n");
    }

    private static Project Of(string kind, string more)
    {
        var project = new Project($"apiVersion: platform-sdk/v1\nkind: {kind}\nname: orders\nowner: team-checkout\n{more}");
        project.Write("platform.defaults.yaml", Defaults);
        project.Build(defaults: "platform.defaults.yaml");
        return project;
    }
}
