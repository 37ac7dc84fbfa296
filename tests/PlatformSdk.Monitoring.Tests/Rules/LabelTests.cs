using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>Whom an alert reaches, and where it leads.</summary>
public sealed class LabelTests
{
    [Theory]
    [InlineData("critical", "production", "page", "ticket", "info")]
    [InlineData("standard", "production", "ticket", "ticket", "info")]
    [InlineData("internal", "production", "info", "info", "info")]
    [InlineData("critical", "dev", "info", "info", "info")]
    [InlineData("critical", "staging", "page", "ticket", "info")]
    public void Severity_follows_urgency_tier_and_environment(string tier, string environment, string now, string soon, string later)
    {
        var alerts = Alerts($"kind: service\nname: orders\ntier: {tier}\n", environment);

        Label(alerts["NoPodReady"], "severity").ShouldBe(now);
        Label(alerts["MemoryNearLimit"], "severity").ShouldBe(soon);
        Label(alerts["TelemetryDropped"], "severity").ShouldBe(later);
    }

    [Fact]
    public void The_platform_says_how_loud_an_environment_may_be()
    {
        Label(Alerts("kind: service\nname: orders\n", "staging", "environments: { staging: { alerts: ticket } }\n")["NoPodReady"], "severity")
            .ShouldBe("ticket");
        Alerts("kind: service\nname: orders\n", "staging", "environments: { staging: { alerts: none } }\n").ShouldBeEmpty();
    }

    [Fact]
    public void Labels_route_and_annotations_lead_on()
    {
        var alert = Alerts("kind: service\nname: orders\nowner: group:default/team-checkout\nrepository: github.com/acme/orders\n", "production",
            "monitoring: { grafanaUrl: \"https://grafana.example.com/\" }\n")["NoPodReady"];

        new[] { "service", "owner", "system", "tier", "environment", "namespace" }.Select(label => Label(alert, label))
            .ShouldBe(["orders", "team-checkout", "shop", "critical", "production", "shop-production"]);
        Annotation(alert, "runbook_url").ShouldBe("https://github.com/acme/orders/blob/HEAD/src/Orders/docs/runbook.md#nopodready");
        Annotation(alert, "dashboard_url").ShouldBe("https://grafana.example.com/d/orders-production");
    }

    [Theory]
    [InlineData("repository: gitlab.example.com/shop/orders\n",
        "https://gitlab.example.com/shop/orders/-/blob/HEAD/src/Orders/docs/runbook.md#nopodready")]
    [InlineData("repository: github.com/acme/orders\nrunbook: ops/night.md\n",
        "https://github.com/acme/orders/blob/HEAD/src/Orders/ops/night.md#nopodready")]
    [InlineData("runbook: https://wiki.example.com/orders\n", "https://wiki.example.com/orders#nopodready")]
    [InlineData("runbook: https://wiki.example.com/orders#night\n", "https://wiki.example.com/orders#night")]
    [InlineData("", "docs/runbook.md#nopodready")]
    public void The_runbook_is_where_the_description_says(string said, string url) =>
        Annotation(Alerts($"kind: service\nname: orders\n{said}", "production")["NoPodReady"], "runbook_url").ShouldBe(url);

    [Fact]
    public void A_cluster_without_the_operator_gets_no_rules() =>
        Run.Files(Head + "kind: service\nname: orders\n", "apiVersion: platform-sdk/v1\nmonitoring: { rules: none }\n").Keys
            .ShouldNotContain(path => path.EndsWith("prometheus-rule.yaml", StringComparison.Ordinal));

    [Fact]
    public void Prometheus_selects_rules_by_the_labels_that_the_platform_names() =>
        Run.Files(Head + "kind: service\nname: orders\n",
            "apiVersion: platform-sdk/v1\nmonitoring: { ruleLabels: { release: kube-prometheus-stack } }\n")["deploy/dev/prometheus-rule.yaml"]
            .ShouldContain("\"release\": \"kube-prometheus-stack\"");

    private const string Head = "apiVersion: platform-sdk/v1\nsystem: shop\nowner: team-checkout\n";

    private static Dictionary<string, YamlMapping> Alerts(string description, string environment, string platform = "")
    {
        var head = description.Contains("owner:", StringComparison.Ordinal)
            ? Head.Replace("owner: team-checkout\n", "", StringComparison.Ordinal)
            : Head;
        var tier = description.Contains("tier:", StringComparison.Ordinal) ? "" : "tier: critical\n";
        var service = Run.Model(head + tier + description, Services.Platform + platform).Environments.Single(e => e.Environment == environment);
        var groups = (YamlSequence)((YamlMapping)PrometheusRule.Render(service)!["spec"]!)["groups"]!;
        return groups.OfType<YamlMapping>().SelectMany(group => ((YamlSequence)group["rules"]!).OfType<YamlMapping>())
            .Where(rule => rule["alert"] is not null).ToDictionary(rule => ((YamlScalar)rule["alert"]!).Value);
    }

    private static string Label(YamlMapping rule, string key) => In(rule, "labels", key);

    private static string Annotation(YamlMapping rule, string key) => In(rule, "annotations", key);

    private static string In(YamlMapping rule, string map, string key) => ((YamlScalar)((YamlMapping)rule[map]!)[key]!).Value;
}
