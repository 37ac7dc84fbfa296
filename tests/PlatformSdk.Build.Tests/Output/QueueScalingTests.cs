using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>A program that is scaled by the messages that wait in a queue.</summary>
public class QueueScalingTests
{
    private const string Keda = "apiVersion: platform-sdk/v1\nscaling: { provider: keda }\n";
    private const string Scale = "replicas: 2..8\nscale: { on: queue, target: 20 }\n";
    private const string Orders = "needs: { orders: { type: queue } }\n";
    private const string Two = "needs: { orders: { type: queue }, refunds: { type: queue }, cache: { type: redis } }\n";

    [Theory]
    [InlineData("service", Scale, "orders", "20")]
    [InlineData("worker", "replicas: 1..3\nscale: { on: queue, target: 5, queue: orders.placed }\n", "orders.placed", "5")]
    [InlineData("worker", "replicas: 0..3\nscale: { on: queue, target: 1, need: orders, queue: 'a{b}\"c' }\n", "a{b}\"c", "1")]
    public void KEDA_asks_the_broker_how_many_messages_wait_and_the_processor_stays_a_second_trigger(
        string kind, string scale, string queue, string target)
    {
        var triggers = Scaled(Files(kind, scale + Orders)).Map("spec").List("triggers").ToList();

        triggers.Select(trigger => trigger.Text("type")).ShouldBe(["rabbitmq", "cpu"]);
        triggers[0].Text("metricType").ShouldBe("AverageValue", "without it, KEDA has no fallback");
        triggers[0].Map("metadata").Entries.Select(e => (e.Name, ((YamlScalar)e.Value).Value))
            .ShouldBe([("protocol", "amqp"), ("mode", "QueueLength"), ("queueName", queue), ("value", target)]);
        triggers[0].Text("authenticationRef", "name").ShouldBe("orders-scaling");
    }

    [Theory]
    [InlineData("", "orders-orders", "connectionString")]
    [InlineData("secrets: { delivery: external-secrets, store: vault }\n", "orders-orders", "connectionString")]
    [InlineData("secrets: { delivery: external-secrets, storeRef: company }\n", "orders-orders", "value")]
    [InlineData("secrets: { delivery: external-secrets, store: azure-key-vault }\n", "orders-orders", "value")]
    [InlineData("provisioners: { queue: { use: resource, apiVersion: a.b/v1, kind: Q, secret: '{name}-q', fields: { connectionString: url } } }\n",
        "orders-q", "url")]
    [InlineData("provisioners: { queue: { use: resource, apiVersion: a.b/v1, kind: Q, secret: '{need}-q' } }\n", "orders-q", "connectionString")]
    [InlineData("provisioners: { terraform: { backend: { gcs: {} } }, queue: { use: terraform, source: ./q, outputs: { connectionString: url } } }\n",
        "orders-orders", "connectionString")]
    public void KEDA_takes_the_address_from_the_Secret_that_the_pod_reads(string defaults, string secret, string key)
    {
        var spec = Authentication(Files("worker", Scale + Orders, defaults)).Map("spec");

        var host = spec.List("secretTargetRef").Single();
        (host.Text("parameter"), host.Text("name"), host.Text("key")).ShouldBe(("host", secret, key));
        spec["configMapTargetRef"].ShouldBeNull();
    }

    [Theory]
    [InlineData("refunds", "orders-refunds", "refunds")]
    [InlineData("orders", "orders-orders", "orders")]
    [InlineData("orders, queue: late", "orders-orders", "late")]
    public void The_need_chooses_the_broker_and_the_default_queue(string need, string secret, string queue)
    {
        var files = Files("worker", $"replicas: 1..3\nscale: {{ on: queue, target: 20, need: {need} }}\n" + Two);

        Authentication(files).Map("spec").List("secretTargetRef").Single().Text("name").ShouldBe(secret);
        Scaled(files).Map("spec").List("triggers").First().Map("metadata").Text("queueName").ShouldBe(queue);
    }

    [Fact]
    public void The_authorities_of_the_company_are_those_of_KEDA_too()
    {
        var files = Files("worker", Scale + Orders, "trust: { configMap: company-ca, key: bundle.crt }\n");

        Authentication(files).Map("spec").List("configMapTargetRef").Select(p => (p.Text("parameter"), p.Text("name"), p.Text("key")))
            .ShouldBe([("tls", "orders-scaling", "tls"), ("ca", "company-ca", "bundle.crt")]);
        Parsed.Documents(files["deploy/production/scaling-config-map.yaml"]).Single().Map("data").Text("tls").ShouldBe("enable");
        Files("worker", Scale + Orders).Keys.ShouldNotContain("deploy/production/scaling-config-map.yaml");
    }

    [Theory]
    [InlineData("replicas: 0..8\n", "0", "1")]
    [InlineData("replicas: 1..8\n", "1", "1")]
    [InlineData("replicas: 3..8\n", "3", "3")]
    public void A_queue_that_cannot_be_read_leaves_the_minimum_and_at_least_one_pod(string replicas, string least, string fallback)
    {
        var spec = Scaled(Files("worker", replicas + "scale: { on: queue, target: 20 }\n" + Orders)).Map("spec");

        spec.Text("minReplicaCount").ShouldBe(least);
        spec.Map("fallback").Text("replicas").ShouldBe(fallback);
    }

    [Fact]
    public void A_canary_is_scaled_by_its_Rollout_and_a_preview_by_its_own_Secret()
    {
        var files = Files("service", Scale + Orders + "rollout: canary\nrepository: github.com/acme/orders\n",
            "telemetry: { prometheusUrl: \"http://p:9090\" }\n");

        Scaled(files).Map("spec", "scaleTargetRef").Text("kind").ShouldBe("Rollout");
        files["deploy/gitops/application-set-preview.yaml"].ShouldNotContain("/spec/triggers");
    }

    [Fact]
    public void A_worker_without_messages_has_no_pods_no_alert_and_no_disruption_budget()
    {
        var files = Files("worker", "replicas: 0..8\nscale: { on: queue, target: 20 }\n" + Orders);

        var deployment = Parsed.Documents(files["deploy/production/deployment.yaml"]).Single();
        deployment.Map("spec")["replicas"].ShouldBeNull("KEDA sets the number");
        files.Keys.ShouldNotContain("deploy/production/pod-disruption-budget.yaml");
        files.Keys.ShouldNotContain("deploy/production/horizontal-pod-autoscaler.yaml");
        files["deploy/production/prometheus-rule.yaml"].ShouldContain("kube_deployment_spec_replicas{");
        files["deploy/production/grafana-dashboard.yaml"].ShouldContain("or vector(0)\",");
        files["docs/runbook.md"].ShouldContain("Without messages there are none, and no alert.");
        files["docs/reference.md"].ShouldContain("0..8, one for 20 messages in `orders`");
    }

    [Theory]
    [InlineData("worker", "", "PLAT1270", "needs a need of type queue")]
    [InlineData("service", "needs: { cache: { type: redis } }\n", "PLAT1270", "needs a need of type queue")]
    [InlineData("worker", "NEED: order\n" + Orders, "PLAT1270", "Did you mean 'orders'?")]
    [InlineData("worker", "NEED: cache\n" + Two, "PLAT1270", "is not a queue. Set 'need' to one of type queue: 'orders', 'refunds'")]
    [InlineData("worker", "NEED: cache\nneeds: { cache: { type: redis } }\n", "PLAT1270", "which the service does not have")]
    [InlineData("worker", Two, "PLAT1271", "'orders', 'refunds'")]
    [InlineData("service", Two, "PLAT1271", "2 needs")]
    public void A_queue_that_is_not_known_is_an_error_at_its_place(string kind, string rest, string code, string named)
    {
        var need = rest.StartsWith("NEED: ", StringComparison.Ordinal) ? rest[6..rest.IndexOf('\n')] : null;
        var scale = $"replicas: 1..3\nscale: {{ on: queue, target: 20{(need is null ? "" : $", need: {need}")} }}\n";

        Only(Described(kind, scale + (need is null ? rest : rest[(rest.IndexOf('\n') + 1)..])), Keda, code, named);
    }

    [Theory]
    [InlineData("secrets: { store: vault, address: \"https://v\" }\n", "none in production")]
    [InlineData("secrets: { store: azure-key-vault, address: \"https://a.vault.azure.net\" }\n", "secrets.delivery")]
    [InlineData("secrets: { store: vault, delivery: csi, address: \"https://v\" }\n", "secret or external-secrets")]
    [InlineData("secrets: { store: files, delivery: direct }\n", "none in production")]
    [InlineData("provisioners: { queue: { use: resource, apiVersion: a.b/v1, kind: Q, connection: \"amqp://q\", secret: s, "
        + "fields: { username: u, password: p } } }\n", "provisioners.queue.fields")]
    [InlineData("provisioners: { terraform: { backend: { gcs: {} } }, queue: { use: terraform, source: ./q, "
        + "outputs: { host: h, username: u, password: p } } }\n", "provisioners.queue.outputs")]
    [InlineData("secrets: { store: azure-key-vault, delivery: external-secrets }\nprovisioners: { terraform: { backend: { gcs: {} }, "
        + "provider: { azurerm: { features: {} } }, keyVault: k }, queue: { use: terraform, source: ./q, outputs: { connectionString: url } } }\n",
        "Terraform writes JSON")]
    public void A_Secret_that_does_not_exist_is_an_error_that_says_how_to_get_it(string defaults, string named) =>
        Only(Described("worker", "replicas: 1..3\nscale: { on: queue, target: 20 }\nenvironments: { production: {} }\n" + Orders), Keda + defaults,
            "PLAT1272", named);

    [Theory]
    [InlineData("service", "replicas: 0..5\n", "a pod that answers")]
    [InlineData("service", "replicas: 0..5\nscale: { on: queue, target: 20 }\n" + Orders, "Only a worker can have none")]
    [InlineData("worker", "replicas: 0..5\n", "nothing starts the first pod")]
    [InlineData("worker", "environments: { production: { replicas: 0..5 } }\n", "nothing starts the first pod in production")]
    public void Zero_pods_without_anything_that_starts_them_are_an_error(string kind, string rest, string named) =>
        Only(Described(kind, rest), Keda, "PLAT1273", named);

    [Fact]
    public void A_job_has_no_replicas() => Only(Described("job", "replicas: 0..5\n"), Keda, "PLAT1007", "does not apply to kind job");

    [Theory]
    [InlineData("scale: { on: requests, target: 20 }\n")]
    [InlineData("environments: { production: { scale: { on: requests, target: 20 } } }\n")]
    [InlineData("scale: { target: 20 }\nenvironments: { production: { scale: { on: requests } } }\n")]
    public void A_worker_that_is_scaled_by_requests_is_an_error(string rest) =>
        Run.Findings(Described("worker", "replicas: 1..3\n" + rest), Keda).Select(f => f.Code.Id).ShouldContain("PLAT1274");

    [Theory]
    [InlineData("scale: { on: requests, target: 20, queue: orders }\n", "'queue' has no effect")]
    [InlineData("scale: { on: requests, target: 20, need: orders }\n", "'need' has no effect")]
    public void A_queue_beside_requests_has_no_effect(string rest, string named) =>
        Only(Described("service", "replicas: 1..3\n" + rest + Orders), Keda + "telemetry: { prometheusUrl: \"http://p:9090\" }\n", "PLAT1031", named);

    [Theory]
    [InlineData("''")]
    [InlineData("amq.topic")]
    [InlineData("two words")]
    [InlineData("größe")]
    public void What_the_broker_refuses_is_not_the_name_of_a_queue(string name) =>
        Only(Described("worker", $"replicas: 1..3\nscale: {{ on: queue, target: 20, queue: {name} }}\n" + Orders), Keda, "PLAT1004",
            "name of a queue");

    private static IReadOnlyDictionary<string, string> Files(string kind, string rest, string defaults = "") =>
        Run.Files(Described(kind, rest), Keda + defaults);

    private static string Described(string kind, string rest) =>
        $"apiVersion: platform-sdk/v1\nkind: {kind}\nname: orders\nowner: team-checkout\n{rest}";

    private static void Only(string description, string defaults, string code, string named)
    {
        var finding = Run.Findings(description, defaults).Single(f => f.Severity == Build.Findings.Severity.Error);

        finding.Code.Id.ShouldBe(code);
        finding.Message.ShouldContain(named);
        finding.Span.Line.ShouldBeGreaterThan(1);
    }

    private static YamlMapping Scaled(IReadOnlyDictionary<string, string> files) =>
        Parsed.Documents(files["deploy/production/scaled-object.yaml"]).Single();

    private static YamlMapping Authentication(IReadOnlyDictionary<string, string> files) =>
        Parsed.Documents(files["deploy/production/trigger-authentication.yaml"]).Single();
}
