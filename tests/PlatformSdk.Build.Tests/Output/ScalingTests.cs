using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>A service that is scaled by its requests.</summary>
public class ScalingTests
{
    private const string Keda =
        "apiVersion: platform-sdk/v1\nscaling: { provider: keda }\ntelemetry: { prometheusUrl: \"http://prometheus:9090\" }\n";
    private const string Scale = "system: shop\nreplicas: 3..12\nscale: { on: requests, target: 50 }\n";

    [Theory]
    [InlineData("rolling", "apps/v1", "Deployment", 3)]
    [InlineData("canary", "argoproj.io/v1alpha1", "Rollout", 3)]
    [InlineData("to-canary", "argoproj.io/v1alpha1", "Rollout", 12)]
    [InlineData("to-rolling", "apps/v1", "Deployment", 12)]
    public void KEDA_scales_what_runs_the_pods_and_no_second_autoscaler_is_written(string rollout, string version, string kind, int least)
    {
        var files = Run.Files(Run.Head + Scale + $"rollout: {rollout}\n", Keda);

        files.Keys.ShouldNotContain("deploy/production/horizontal-pod-autoscaler.yaml");
        var spec = Scaled(files).Map("spec");
        spec.Map("scaleTargetRef").Entries.Select(e => ((YamlScalar)e.Value).Value).ShouldBe([version, kind, "orders"]);
        spec.Text("minReplicaCount").ShouldBe($"{least}");
        spec.Text("maxReplicaCount").ShouldBe("12");
        spec.Map("fallback").Text("replicas").ShouldBe($"{least}");
        (Parsed.Documents(files["deploy/production/deployment.yaml"]).Single().Map("spec")["replicas"] as YamlScalar)?.Value
            .ShouldBe("0", "only the autoscaler sets the number");
    }

    [Theory]
    [InlineData("system: shop\n", "shop/orders", "shop-production")]
    [InlineData("", "orders", "orders-production")]
    [InlineData("system: bank\n", "bank/orders", "bank-production")]
    public void The_first_trigger_counts_the_requests_of_the_services_pods_and_the_second_is_the_processor(string system, string job, string place)
    {
        var triggers = Scaled(Run.Files(Run.Head + system + "replicas: 2..4\nscale: { on: requests, target: 75 }\n", Keda)).Map("spec")
            .List("triggers").ToList();

        var (requests, processor) = (triggers[0].Map("metadata"), triggers[1]);
        requests.Text("serverAddress").ShouldBe("http://prometheus:9090");
        requests.Text("threshold").ShouldBe("75");
        requests.Text("query")
            .ShouldBe($"sum(rate(http_server_request_duration_seconds_count{{job=\"{job}\",instance=~\"{place}[.].+\"}}[2m]))");
        processor.Text("type").ShouldBe("cpu");
        processor.Text("metricType").ShouldBe("Utilization");
    }

    [Fact]
    public void The_autoscaler_keeps_the_name_that_alerts_and_dashboards_ask_for_and_takes_over_the_one_before()
    {
        var files = Run.Files(Run.Head + Scale, Keda);

        Scaled(files).Map("spec", "advanced", "horizontalPodAutoscalerConfig").Text("name").ShouldBe("orders");
        Scaled(files).Map("metadata", "annotations").Text("scaledobject.keda.sh/transfer-hpa-ownership").ShouldBe("true");
        files["deploy/production/prometheus-rule.yaml"].ShouldContain("horizontalpodautoscaler=\"orders\"");
        files["deploy/production/grafana-dashboard.yaml"].ShouldContain("horizontalpodautoscaler=");
        files["docs/runbook.md"].ShouldContain("patch scaledobject orders --type merge");
        files["docs/runbook.md"].ShouldNotContain("patch hpa");
    }

    [Theory]
    [InlineData("deploy/dev/", false)]
    [InlineData("deploy/staging/", true)]
    [InlineData("deploy/production/", true)]
    public void Where_the_number_of_pods_is_fixed_nothing_scales(string folder, bool scales) =>
        Run.Files(Run.Head + "scale: { on: requests, target: 50 }\n", Keda).ContainsKey(folder + "scaled-object.yaml").ShouldBe(scales);

    [Fact]
    public void An_environment_may_have_its_own_target()
    {
        var files = Run.Files(Run.Head + Scale + "environments: { staging: {}, production: { scale: { target: 90 } } }\n", Keda);

        files["deploy/staging/scaled-object.yaml"].ShouldContain("threshold: \"50\"");
        files["deploy/production/scaled-object.yaml"].ShouldContain("threshold: \"90\"");
    }

    [Fact]
    public void A_preview_is_scaled_by_its_own_requests()
    {
        var files = Run.Files(Run.Head + Scale + "repository: github.com/acme/orders\n", Keda);

        var patch = Parsed.Documents(files["deploy/gitops/application-set-preview.yaml"]).Single()
            .Map("spec", "template", "spec", "source", "kustomize").List("patches").Single(p => p.Text("target", "kind") == "ScaledObject")
                .Text("patch");
        var change = ((YamlSequence)YamlDocument(patch)).OfType<YamlMapping>().Single();
        change.Text("path").ShouldBe("/spec/triggers/0/metadata/query");
        change.Text("value").ShouldStartWith("sum(rate(http_server_request_duration_seconds_count{job=\"shop/orders\",instance=~\"");
        change.Text("value").ShouldContain("{{.number}}");
        change.Text("value").ShouldNotContain("shop-staging[");
    }

    [Theory]
    [InlineData("scale: { on: requests, target: 50 }\n", "", "PLAT1180", "scaling: { provider: keda }")]
    [InlineData("scale: { on: requests, target: 50 }\n", "telemetry: { prometheusUrl: \"http://p:9090\" }\n", "PLAT1180", "provider: keda")]
    [InlineData("environments: { dev: {}, production: { scale: { on: requests, target: 1 } } }\n", "", "PLAT1180", "provider: keda")]
    [InlineData("scale: { on: requests, target: 50 }\n", "scaling: { provider: keda }\n", "PLAT1181", "prometheusUrl")]
    [InlineData("scale: { on: requests, target: 50 }\n", "scaling: { provider: keda }\ntelemetry: { sampling: 10 }\n", "PLAT1181", "prometheusUrl")]
    [InlineData("", "scaling: { provider: keda }\nscale: { on: requests, target: 50 }\n", "PLAT1181", "prometheusUrl")]
    [InlineData("scale: { on: requests }\n", "scaling: { provider: keda }\n", "PLAT1182", "'target' is missing")]
    [InlineData("scale: { on: queue }\n", "scaling: { provider: keda }\n", "PLAT1182", "'scale: { on: queue, target: 50 }'")]
    [InlineData("scale: { target: 50 }\n", "scaling: { provider: keda }\n", "PLAT1182", "'on' is missing")]
    [InlineData("scale: {}\n", "scaling: { provider: keda }\n", "PLAT1182", "'on' is missing")]
    [InlineData("environments: { dev: {}, production: { scale: { target: 5 } } }\n", "scaling: { provider: keda }\n", "PLAT1182", "production")]
    public void A_scaling_that_cannot_work_is_an_error_that_names_the_key(string lines, string defaults, string code, string named)
    {
        var finding = Run.Findings(Run.Head + lines, "apiVersion: platform-sdk/v1\n" + defaults).Single(f => f.Code.Id == code);

        finding.Severity.ShouldBe(Build.Findings.Severity.Error);
        finding.Message.ShouldContain(named);
        finding.Span.Line.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("replicas: 3\nscale: { on: requests, target: 50 }\n", "PLAT1031")]
    [InlineData("tier: internal\nscale: { on: requests, target: 50 }\n", "PLAT1031")]
    public void A_scaling_without_a_range_is_refused(string lines, string code) =>
        Run.Findings(Run.Head + lines, Keda).Select(f => f.Code.Id).ShouldBe([code]);

    [Theory]
    [InlineData("worker")]
    [InlineData("job")]
    public void A_default_that_a_kind_cannot_have_is_left_out(string kind) =>
        Run.Files(Needing.Of(kind, ""), Keda + "scale: { on: requests, target: 50 }\n").Keys.ShouldNotContain(path => path.Contains("scaled-object"));

    [Theory]
    [InlineData("service", "")]
    [InlineData("worker", "")]
    [InlineData("job", "")]
    [InlineData("job", "schedule: \"0 3 * * *\"\n")]
    public void A_pod_with_a_GPU_asks_for_it_and_tolerates_its_node(string kind, string rest)
    {
        var (container, pod) = Needing.Pod(Run.Files(Needing.Of(kind, rest + "resources: { gpu: 2 }\n")));

        container.Map("resources", "limits").Text("nvidia.com/gpu").ShouldBe("2");
        container.Map("resources", "requests").Text("nvidia.com/gpu").ShouldBe("2");
        pod.List("tolerations").Single().Entries.Select(e => ((YamlScalar)e.Value).Value).ShouldBe(["nvidia.com/gpu", "Exists", "NoSchedule"]);
        Needing.Pod(Run.Files(Needing.Of(kind, rest))).Pod["tolerations"].ShouldBeNull();
    }

    private static YamlMapping Scaled(IReadOnlyDictionary<string, string> files) =>
        Parsed.Documents(files["deploy/production/scaled-object.yaml"]).Single();

    private static YamlNode YamlDocument(string list) => Parsed.Documents("root:\n" + list.Replace("\n", "\n  ").Insert(0, "  ")).Single()["root"]!;
}
