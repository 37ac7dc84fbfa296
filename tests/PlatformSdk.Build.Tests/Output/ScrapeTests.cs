using PlatformSdk.Build.Tests.Secrets;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>A Prometheus that fetches the metrics.</summary>
public class ScrapeTests
{
    private const string Scrape = "apiVersion: platform-sdk/v1\ntelemetry: { scrape: true, otlpEndpoint: \"http://collector.observability:4318\" }\n";

    [Theory]
    [InlineData("service", "shop/orders")]
    [InlineData("worker", "shop/orders")]
    public void Its_monitor_gives_the_series_the_labels_that_rules_select(string kind, string job)
    {
        var files = Run.Files($"apiVersion: platform-sdk/v1\nkind: {kind}\nname: orders\nowner: team-a\nsystem: shop\n",
            Scrape + "monitoring: { ruleLabels: { release: monitoring } }\n");

        var monitor = Parsed.Documents(files["deploy/production/pod-monitor.yaml"]).Single();
        monitor.Map("metadata", "labels").Text("release").ShouldBe("monitoring");
        monitor.Map("spec", "selector", "matchLabels").Text("app.kubernetes.io/instance").ShouldBe("orders");
        var endpoint = monitor.Map("spec").List("podMetricsEndpoints").Single();
        (endpoint.Text("port"), endpoint.Text("path")).ShouldBe(("management", "/metrics"));
        var labels = endpoint.List("relabelings");
        labels.Single(l => l.Text("targetLabel") == "job").Text("replacement").ShouldBe(job);
        labels.Single(l => l.Text("targetLabel") == "instance").Text("separator").ShouldBe(".");
        Needing.Pod(files).Container.List("env").Single(v => v.Text("name") == "OTEL_METRICS_EXPORTER").Text("value").ShouldBe("prometheus");
    }

    [Theory]
    [InlineData("", "app.kubernetes.io/name: prometheus", "namespaceSelector: {}")]
    [InlineData("network: { prometheus: { podLabels: { app: thanos } } }\n", "\"app\": \"thanos\"", "port: management")]
    [InlineData("network: { prometheus: { cidrs: [10.3.0.0/16] } }\n", "cidr: \"10.3.0.0/16\"", "port: management")]
    public void Only_Prometheus_is_admitted_to_the_management_port(string network, string peer, string other)
    {
        var policy = Run.Files(Run.Head, Scrape + network)["deploy/production/network-policy.yaml"];

        policy.ShouldContain(peer);
        policy.ShouldContain(other);
        Run.Files(Run.Head)["deploy/production/network-policy.yaml"].ShouldNotContain("management");
    }

    [Theory]
    [InlineData("job", "", "telemetry: { scrape: true }\n")]
    [InlineData("job", "schedule: \"0 3 * * *\"\n", "telemetry: { scrape: true }\n")]
    [InlineData("service", "", "telemetry: { scrape: false }\n")]
    public void Without_a_port_or_the_key_nothing_of_it_is_written(string kind, string rest, string defaults)
    {
        var files = Run.Files(Needing.Of(kind, rest), "apiVersion: platform-sdk/v1\n" + defaults);

        files.Keys.ShouldNotContain(path => path.Contains("pod-monitor"));
        files.Values.ShouldNotContain(text => text.Contains("OTEL_METRICS_EXPORTER"));
    }

    [Theory]
    [InlineData("redis")]
    [InlineData("postgres")]
    [InlineData("service")]
    public void The_token_of_the_management_port_must_be_a_secret(string type)
    {
        var finding = Run.Findings(Run.Head + $"needs: {{ management-token: {{ type: {type} }} }}\n").Single(f => f.Code.Id == "PLAT1183");

        finding.Message.ShouldContain("type: secret");
        Run.Findings(Run.Head + "needs: { management-token: { type: secret, optional: true } }\n").ShouldNotContain(f => f.Code.Id == "PLAT1183");
    }

    [Fact]
    public void The_runbook_shows_how_to_ask_one_pod_and_how_to_change_its_levels()
    {
        var plain = Run.Files(Run.Head)["docs/runbook.md"];
        plain.ShouldContain("## One pod");
        plain.ShouldContain("curl -s http://localhost:8081/info");
        plain.ShouldContain("management-token: { type: secret, optional: true }");

        var able = Run.Files(Run.Head + "needs: { management-token: { type: secret, optional: true } }\n")["docs/runbook.md"];
        able.ShouldContain("http://localhost:8081/loggers/Default");
        able.ShouldNotContain("To change a log level without a restart, add");
        Run.Files(Needing.Of("job", ""))["docs/runbook.md"].ShouldNotContain("## One pod");
    }
}
