
namespace PlatformSdk.Build.Tests.Writing;

/// <summary>From pods of a Deployment to those of a Rollout and back: what runs never goes before the other is there.</summary>
public sealed class HandOverTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public HandOverTests() => _project.Write("deploy/releases/production.yaml", "tag: \"1.4.2\"\n");

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("rollout: rolling\nreplicas: 2..6\n", "rollout: canary\nreplicas: 2..6\n", "to-canary", "rollout.argoproj.io/orders")]
    [InlineData("replicas: 3\n", "rollout: canary\nreplicas: 3\n", "to-canary", "rollout.argoproj.io/orders")]
    [InlineData("replicas: 2..6\n", "rollout: to-rolling\nreplicas: 2..6\n", "to-canary", "rollout.argoproj.io/orders")]
    [InlineData("replicas: 2..6\n", "environments: { production: { rollout: canary } }\n", "to-canary", "rollout.argoproj.io/orders")]
    [InlineData("rollout: canary\nreplicas: 2..6\n", "replicas: 2..6\n", "to-rolling", "deployment/orders")]
    [InlineData("rollout: canary\nreplicas: 3\n", "rollout: rolling\nreplicas: 3\n", "to-rolling", "deployment/orders")]
    [InlineData("rollout: canary\n", "rollout: to-canary\n", "to-rolling", "deployment/orders")]
    [InlineData("rollout: canary\n", "WORKER", "to-rolling", "deployment/orders")]
    public void A_step_that_would_lose_pods_is_refused_with_the_stage_and_the_command(string before, string after, string stage, string taker)
    {
        Describe(before);
        _project.Build();
        var written = _project.Read("deploy/production/deployment.yaml");
        Describe(after);

        var finding = _project.Build().Findings.Single(f => f.Code.Id == "PLAT2012");

        var (from, to) = stage == "to-canary" ? ("Deployment", "Rollout") : ("Rollout", "Deployment");
        finding.Message.ShouldStartWith(
            $"production would lose pods: the {from} stops before the {to} has any. First set 'rollout: {stage}', apply it and run 'kubectl wait ");
        finding.Message.ShouldContain($"'kubectl wait {taker} -n orders-production --for=jsonpath={{.status.availableReplicas}}=");
        _project.Read("deploy/production/deployment.yaml").ShouldBe(written);
    }

    /// <summary>As an older SDK wrote a canary: Argo Rollouts scales the Deployment down, which has no number of its own.</summary>
    [Theory]
    [InlineData("replicas: 2..6\n", "rollout: rolling\nreplicas: 2..6\n", "onsuccess")]
    [InlineData("replicas: 3\n", "replicas: 3\n", "onsuccess")]
    [InlineData("replicas: 3\n", "rollout: to-canary\nreplicas: 3\n", "onsuccess")]
    [InlineData("replicas: 2..6\n", "WORKER", "progressively")]
    public void A_canary_that_an_older_SDK_wrote_does_not_skip_the_stage_either(string before, string after, string scaleDown)
    {
        Describe("rollout: canary\n" + before);
        _project.Build();
        Replace("deployment.yaml", "\n  replicas: 0\n", "\n");
        Replace("rollout.yaml", "scaleDown: never", $"scaleDown: {scaleDown}");
        Describe(after);

        _project.Build().Findings.Single(f => f.Code.Id == "PLAT2012").Message.ShouldContain("First set 'rollout: to-rolling'");
    }

    [Theory]
    [InlineData("replicas: 2..6\n", "canary")]
    [InlineData("replicas: 3\n", "canary")]
    [InlineData("replicas: 2..6\n", "to-rolling")]
    [InlineData("replicas: 3\n", "to-rolling")]
    public void Such_a_canary_stays_or_moves_on(string replicas, string stage)
    {
        Describe("rollout: canary\n" + replicas);
        _project.Build();
        Replace("deployment.yaml", "\n  replicas: 0\n", "\n");
        Replace("rollout.yaml", "scaleDown: never", "scaleDown: onsuccess");
        Describe($"rollout: {stage}\n{replicas}");

        _project.Build().Findings.ShouldNotContain(f => f.Code.Id == "PLAT2012");
        _project.Read("deploy/production/rollout.yaml").ShouldContain("scaleDown: never");
    }

    [Fact]
    public void A_Deployment_that_a_patch_scales_to_zero_has_no_Rollout_to_come_from()
    {
        _project.Write("deploy/patches/asleep.yaml", "kind: Deployment\nmetadata: { name: orders }\nspec: { replicas: 0 }\n");
        Describe("replicas: 3\n");
        _project.Build();
        Describe("rollout: to-canary\nreplicas: 3\n");

        _project.Build().Findings.ShouldNotContain(f => f.Code.Id == "PLAT2012");
    }

    [Theory]
    [InlineData("to-canary", false)]
    [InlineData("to-rolling", false)]
    [InlineData("canary", true)]
    [InlineData("rolling", true)]
    public void The_alert_on_the_most_pods_is_silent_while_the_stage_holds_them(string stage, bool watches)
    {
        Describe($"rollout: {stage}\nreplicas: 2..6\n");
        _project.Build();

        _project.Read("deploy/production/prometheus-rule.yaml").Contains("AtMostReplicas", StringComparison.Ordinal).ShouldBe(watches);
    }

    [Theory]
    [InlineData("replicas: 2..6\n", "rolling", "to-canary", "canary", "to-rolling", "rolling")]
    [InlineData("replicas: 3\n", "rolling", "to-canary", "canary", "to-rolling", "rolling")]
    [InlineData("replicas: 2..6\n", "rolling", "to-canary", "rolling", "to-canary", "canary")]
    [InlineData("replicas: 2..6\n", "canary", "to-rolling", "canary", "to-rolling", "to-canary")]
    public void Stage_by_stage_every_step_is_accepted(string replicas, params string[] stages)
    {
        foreach (var stage in stages)
        {
            Describe($"rollout: {stage}\n{replicas}");
            _project.Build().Findings.ShouldAllBe(f => f.Code.Id == "PLAT2013", stage);
        }
    }

    /// <summary>What has the pods keeps them: no field takes them away, and no autoscaler scales it.</summary>
    [Theory]
    [InlineData("to-canary", "Rollout")]
    [InlineData("to-rolling", "Deployment")]
    public void While_it_moves_what_takes_over_has_room_for_the_most(string stage, string taker)
    {
        Describe($"rollout: {stage}\nreplicas: 2..6\n");
        _project.Build();

        var autoscaler = _project.Read("deploy/production/horizontal-pod-autoscaler.yaml");
        autoscaler.ShouldContain($"    kind: {taker}\n");
        autoscaler.ShouldContain("  minReplicas: 6\n  maxReplicas: 6\n");
        _project.Read("deploy/production/deployment.yaml").ShouldNotContain("\n  replicas:");
        _project.Read("deploy/production/rollout.yaml").ShouldNotContain("\n  replicas:");
    }

    [Theory]
    [InlineData("to-canary")]
    [InlineData("to-rolling")]
    public void With_a_fixed_number_both_have_it_while_it_moves(string stage)
    {
        Describe($"rollout: {stage}\nreplicas: 3\n");
        _project.Build();

        _project.Read("deploy/production/deployment.yaml").ShouldContain("\n  replicas: 3\n");
        _project.Read("deploy/production/rollout.yaml").ShouldContain("\n  replicas: 3\n");
    }

    [Fact]
    public void Before_the_first_release_there_is_nothing_to_lose()
    {
        File.Delete(_project.PathOf("deploy/releases/production.yaml"));
        Describe("");
        _project.Build();
        Describe("rollout: canary\n");

        _project.Build().Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("replicas: 2..6\n", "replicas: 3\n", "hpa/orders")]
    [InlineData("rollout: to-rolling\nreplicas: 3\n", "replicas: 3\n", "rollout.argoproj.io/orders")]
    [InlineData("replicas: 2..6\n", "WORKER", "hpa/orders")]
    [InlineData("replicas: 3\n", "JOB", "deployment/orders")]
    public void What_goes_on_working_in_the_cluster_is_named_with_the_command(string before, string after, string left)
    {
        Describe(before);
        _project.Build();
        Describe(after);

        var finding = _project.Build().Findings.Single(f => f.Code.Id == "PLAT2013");

        finding.Message.ShouldContain($"'kubectl delete {left} -n orders-production'");
    }

    [Theory]
    [InlineData("replicas: 3\n", "replicas: 5\n", "Deployment spec.replicas: 3 -> 5 (changes the number of pods)")]
    [InlineData("replicas: 2..6\n", "replicas: 2..10\n", "HorizontalPodAutoscaler spec.maxReplicas: 6 -> 10 (changes the number of pods)")]
    [InlineData("replicas: 3\n", "replicas: 2..6\n", "HorizontalPodAutoscaler added (changes the number of pods)")]
    [InlineData("rollout: canary\nreplicas: 3\n", "rollout: canary\nreplicas: 4\n", "Rollout spec.replicas: 3 -> 4 (changes the number of pods)")]
    [InlineData("rollout: to-canary\nreplicas: 3\n", "rollout: canary\nreplicas: 3\n",
        "Deployment spec.replicas: 3 -> 0 (changes the number of pods)")]
    [InlineData("replicas: 3\nconfig: { A: b }\n", "replicas: 3\nconfig: { A: c }\n", "ConfigMap data.A: changed (rolls the pods)")]
    [InlineData("replicas: 3\n", "replicas: 3\nresources: { cpu: 1 }\n",
        "Deployment spec.template.spec.containers[orders].resources.requests.cpu: 250m -> 1 (rolls the pods)")]
    [InlineData("replicas: 3\n", "JOB", "Deployment removed (stops pods)")]
    [InlineData("replicas: 3\n", "replicas: 3\nowner: team-other\n",
        "PrometheusRule labels.owner: team-checkout -> team-other in 7 places (changes alerts)")]
    public void The_report_says_what_a_change_does_to_the_pods(string before, string after, string expected)
    {
        Describe(before);
        _project.Build();
        Describe(after);

        var lines = Report();

        lines.ShouldContain($"production: {expected}", string.Join('\n', lines));
    }

    private IReadOnlyList<string> Report()
    {
        _project.Build();
        return _project.Report;
    }

    private void Replace(string file, string text, string with)
    {
        var before = _project.Read($"deploy/production/{file}");
        before.ShouldContain(text);
        _project.Write($"deploy/production/{file}", before.Replace(text, with, StringComparison.Ordinal));
    }

    private void Describe(string more) => _project.Write("platform.yaml", more switch
    {
        "WORKER" => Run.Head.Replace("kind: service", "kind: worker", StringComparison.Ordinal) + "replicas: 3\n",
        "JOB" => Run.Head.Replace("kind: service", "kind: job", StringComparison.Ordinal) + "schedule: \"0 3 * * *\"\n",
        _ when more.Contains("owner:", StringComparison.Ordinal) => Run.Head.Replace("owner: team-checkout\n", "", StringComparison.Ordinal) + more,
        _ => Run.Head + more,
    });
}
