using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Output;

public sealed class PatchTests : IDisposable
{
    private const string Waiver =
        "  - { rule: PLAT3012, reason: another team backs it up, approvedBy: team-platform, expires: \"9999-12-31\" }\n";

    private readonly Project _project = new(Descriptions.Full + Waiver);

    public PatchTests()
    {
        _project.Write("platform.defaults.yaml", Descriptions.Defaults);
        _project.Write("openapi.json", "{ \"openapi\": \"3.1.1\" }");
    }

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("kind: Deployment\nspec: { minReadySeconds: 7 }", "deployment.yaml", "  minReadySeconds: 7\n")]
    [InlineData("kind: Rollout\nspec: { minReadySeconds: 7 }", "rollout.yaml", "  minReadySeconds: 7\n")]
    [InlineData("kind: AnalysisTemplate\nspec: { dryRun: [{ metricName: latency }] }", "analysis-template.yaml",
        "  dryRun:\n    - metricName: \"latency\"\n")]
    [InlineData("kind: Service\nspec: { internalTrafficPolicy: Local }", "service.yaml", "  internalTrafficPolicy: \"Local\"\n")]
    [InlineData("kind: ServiceAccount\nmetadata: { name: orders, annotations: { a.example/role: reader } }", "service-account.yaml",
        "  annotations:\n    a.example/role: \"reader\"\n")]
    [InlineData("kind: ConfigMap\ndata: { MORE: \"1\" }", "config-map.yaml", "  MORE: \"1\"\n")]
    [InlineData("kind: NetworkPolicy\nspec: { policyTypes: [Egress, Ingress] }", "network-policy.yaml",
        "  policyTypes:\n    - \"Egress\"\n    - \"Ingress\"\n  ingress")]
    [InlineData("kind: HorizontalPodAutoscaler\nspec: { maxReplicas: 20 }", "horizontal-pod-autoscaler.yaml", "  maxReplicas: 20\n")]
    [InlineData("kind: PodDisruptionBudget\nspec: { maxUnavailable: 2 }", "pod-disruption-budget.yaml", "  maxUnavailable: 2\n")]
    [InlineData("kind: HTTPRoute\nspec: { hostnames: [a.example.com, b.example.com] }", "http-route.yaml",
        "  hostnames:\n    - \"a.example.com\"\n    - \"b.example.com\"\n")]
    public void Any_field_of_any_kind_can_be_reached(string patch, string file, string expected)
    {
        _project.Write("deploy/patches/one.yaml", patch.Contains("metadata", StringComparison.Ordinal)
            ? patch
            : patch + "\nmetadata: { name: orders }");

        _project.Build(defaults: "platform.defaults.yaml").Findings.ShouldBeEmpty();

        _project.Read("deploy/production/" + file).ShouldContain(expected);
    }

    [Theory]
    [InlineData("deploy/patches/production/pods/one.yaml", "deploy/patches/<environment>/")]
    [InlineData("deploy/patches/production/pods/more/one.yml", "deploy/patches/<environment>/")]
    [InlineData("deploy/extra/dev/pods/one.YAML", "deploy/extra/<environment>/")]
    public void A_file_in_a_folder_that_no_build_reads_is_an_error(string file, string place)
    {
        _project.Write(file, "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec: { minReadySeconds: 7 }\n");

        var finding = _project.Build(defaults: "platform.defaults.yaml").Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe(DescriptionCodes.BadPatch);
        finding.Span.File.ShouldBe(file);
        finding.Message.ShouldContain(place);
    }

    [Fact]
    public void A_sidecar_is_added_by_its_name_and_a_field_is_deleted()
    {
        _project.Write("deploy/patches/production/pod.yaml", """
            kind: Deployment
            metadata: { name: orders }
            spec:
              revisionHistoryLimit: null
              template:
                spec:
                  containers:
                    - name: proxy
                      image: envoy:1.30
                      resources: { requests: { cpu: 10m, memory: 32Mi }, limits: { memory: 32Mi } }
                      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
                    - name: orders
                      livenessProbe: null
                      env:
                        - { name: NODE_NAME, $patch: delete }
                        - { name: EXTRA, value: "yes" }
                      ports:
                        - { containerPort: 8080, name: web }
                      volumeMounts:
                        - { mountPath: /tmp, name: tmp, readOnly: false }
            """);

        _project.Build(defaults: "platform.defaults.yaml").Findings.ShouldBeEmpty();

        var text = _project.Read("deploy/production/deployment.yaml");
        text.ShouldContain("        - name: \"proxy\"\n          image: \"envoy:1.30\"\n");
        text.ShouldNotContain("revisionHistoryLimit");
        text.ShouldNotContain("livenessProbe");
        text.ShouldNotContain("- name: NODE_NAME");
        text.ShouldContain("- name: \"EXTRA\"\n              value: \"yes\"\n");
        text.ShouldContain("- name: \"web\"\n              containerPort: 8080\n              protocol: TCP\n");
        text.ShouldContain("mountPath: \"/tmp\"\n              readOnly: false\n");
        _project.Read("deploy/staging/deployment.yaml").ShouldNotContain("proxy");
    }

    [Fact]
    public void A_list_is_replaced_on_demand_and_an_object_is_deleted_as_a_whole()
    {
        _project.Write("deploy/patches/staging/a.yaml",
            "kind: Deployment\nmetadata: { name: orders }\nspec: { template: { spec: { topologySpreadConstraints: [{ $patch: replace }, { " +
            "topologyKey: rack, maxSkew: 2 }] } } }\n---\n$patch: delete\nkind: PodDisruptionBudget\nmetadata: { name: orders }\n");

        _project.Build(defaults: "platform.defaults.yaml").Findings.ShouldBeEmpty();

        var text = _project.Read("deploy/staging/deployment.yaml");
        text.ShouldContain("topologySpreadConstraints:\n        - topologyKey: \"rack\"\n          maxSkew: 2\n      containers:");
        File.Exists(_project.PathOf("deploy/staging/pod-disruption-budget.yaml")).ShouldBeFalse();
        _project.Read("deploy/staging/kustomization.yaml").ShouldNotContain("pod-disruption-budget");
    }

    [Fact]
    public void A_patched_ConfigMap_rolls_the_pods()
    {
        _project.Build(defaults: "platform.defaults.yaml");
        var before = _project.Read("deploy/dev/deployment.yaml");

        _project.Write("deploy/patches/c.yaml", "kind: ConfigMap\nmetadata: { name: orders }\ndata: { MORE: \"1\" }\n");
        _project.Build(defaults: "platform.defaults.yaml");

        _project.Read("deploy/dev/deployment.yaml").ShouldNotBe(before);
    }

    [Theory]
    [InlineData("deploy/patches/p.yaml", "kind: Deploymnet\nmetadata: { name: orders }\n", "PLAT1014")]
    [InlineData("deploy/patches/p.yaml", "kind: Deployment\nmetadata: { name: order }\n", "PLAT1014")]
    [InlineData("deploy/patches/prod/p.yaml", "kind: Deployment\nmetadata: { name: orders }\n", "PLAT1014")]
    [InlineData("deploy/patches/p.yaml", "spec: { replicas: 3 }\n", "PLAT1015")]
    [InlineData("deploy/patches/p.yaml", "- a\n", "PLAT1015")]
    [InlineData("deploy/patches/p.yaml", "kind: [\n", "PLAT0001")]
    [InlineData("deploy/extra/x.yaml", "kind: ConfigMap\nmetadata: { name: x }\n", "PLAT1015")]
    [InlineData("deploy/extra/deployment.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\n", "PLAT1016")]
    [InlineData("deploy/extra/x.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\n", "PLAT1016")]
    [InlineData("deploy/extra/kustomization.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\n", "PLAT1016")]
    public void A_mistaken_patch_or_object_is_an_error_in_its_own_file(string file, string text, string code)
    {
        _project.Write(file, text);

        var findings = _project.Build(defaults: "platform.defaults.yaml").Findings;

        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(f => f.Code.Id == code && f.Span.File == file && f.Span.Line > 0);
    }

    [Fact]
    public void Objects_of_ones_own_come_along_where_they_belong()
    {
        _project.Write("deploy/extra/all.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: all }\ndata: { flag: on }\n");
        _project.Write("deploy/extra/dev/only.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: only }\n");

        _project.Build(defaults: "platform.defaults.yaml").Findings.ShouldBeEmpty();

        _project.Read("deploy/production/all.yaml").ShouldContain("  flag: \"on\"\n");
        File.Exists(_project.PathOf("deploy/production/only.yaml")).ShouldBeFalse();
        _project.Read("deploy/dev/kustomization.yaml")
            .ShouldContain("  - all.yaml\n  - config-map.yaml\n  - grafana-dashboard.yaml\n  - network-policy.yaml\n  - only.yaml\n");
    }
}
