using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.BadInput;

/// <summary>Keys that are known and mean nothing beside the others.</summary>
public class NoEffectTests
{
    private const string Vault = "store: vault, address: \"https://vault.example.com\"";
    private const string Id = "11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("storeRef: company", "storeRef")]
    [InlineData(Vault + ", storeRef: company", "storeRef")]
    [InlineData("store: vault, delivery: csi, storeRef: company", "storeRef")]
    [InlineData("store: files, mount: kv", "mount")]
    [InlineData("store: azure-key-vault, mount: kv", "mount")]
    [InlineData("store: azure-key-vault, path: \"{name}\"", "path")]
    [InlineData("path: \"{name}\"", "path")]
    [InlineData("paths: { postgres: db }", "paths")]
    [InlineData("store: azure-key-vault, auth: kubernetes", "auth")]
    [InlineData("store: vault, delivery: external-secrets, auth: kubernetes", "auth")]
    [InlineData("store: vault, delivery: csi, auth: approle", "auth")]
    [InlineData("store: vault, delivery: external-secrets, authMount: k8s", "authMount")]
    [InlineData("store: vault, auth: token, authMount: k8s", "authMount")]
    [InlineData("store: vault, clientId: " + Id, "clientId")]
    [InlineData("store: azure-key-vault, delivery: external-secrets, tenantId: " + Id, "tenantId")]
    [InlineData("store: none, address: \"https://vault.example.com\"", "address")]
    [InlineData("store: vault, delivery: external-secrets, address: \"https://vault.example.com\"", "address")]
    [InlineData("store: vault, delivery: secret", "store")]
    [InlineData("store: azure-key-vault, delivery: secret", "store")]
    [InlineData("store: files, address: \"https://vault.example.com\"", "address")]
    [InlineData("store: azure-key-vault, delivery: external-secrets, storeRef: company, path: \"{name}\"", "path")]
    [InlineData("store: files, delivery: external-secrets, storeRef: company, paths: { postgres: db }", "paths")]
    [InlineData("store: azure-key-vault, delivery: external-secrets, storeRef: company, clientId: " + Id, "clientId")]
    [InlineData("store: files, auth: jwt", "auth")]
    [InlineData("store: vault, delivery: csi, address: \"https://vault.example.com\", auth: token-file", "auth")]
    [InlineData(Vault + ", auth: token-file, authMount: k8s", "authMount")]
    public void A_key_of_the_secrets_that_belongs_to_another_store_or_delivery_is_reported(string secrets, string key)
    {
        var finding = Findings($"secrets: {{ {secrets} }}").ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1030");
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldStartWith($"'secrets.{key}' has no effect: ");
        finding.Span.File.ShouldBe("platform.defaults.yaml");
    }

    [Theory]
    [InlineData(Vault + ", mount: kv, path: \"{name}\", paths: { postgres: db/x }, auth: jwt, authMount: jwt-x")]
    [InlineData("store: vault, delivery: external-secrets, storeRef: company, mount: kv, path: \"{name}\"")]
    [InlineData("store: files, delivery: external-secrets, storeRef: aws, path: \"{environment}/{name}\"")]
    [InlineData("store: azure-key-vault, delivery: csi, address: \"https://shop.vault.azure.net\", clientId: " + Id + ", tenantId: " + Id)]
    [InlineData("store: vault, delivery: csi, address: \"https://vault.example.com\", auth: jwt, authMount: j, paths: { postgres: db/x }")]
    [InlineData("store: vault, delivery: csi, address: \"https://vault.example.com\", auth: kubernetes, authMount: k8s")]
    [InlineData(Vault + ", auth: approle, authMount: approle-2")]
    [InlineData("store: azure-key-vault, delivery: external-secrets, storeRef: company, paths: { postgres: db }")]
    [InlineData("store: files, delivery: secret")]
    [InlineData("store: vault, storeRef: null, clientId: null")]
    public void A_key_that_means_something_is_left_alone(string secrets) => Findings($"secrets: {{ {secrets} }}").ShouldBeEmpty();

    [Theory]
    [InlineData("telemetry: { sampling: 10 }", "telemetry.sampling")]
    [InlineData("telemetry: { logs: both }", "telemetry.logs")]
    [InlineData("network: { collector: { cidrs: [10.0.0.0/8] } }", "network.collector")]
    [InlineData("network: { gateway: { cidrs: [10.0.0.0/8] } }", "network.gateway")]
    [InlineData("network: { secret-store: { cidrs: [10.0.0.0/8] } }", "network.secret-store")]
    [InlineData("network: { external: { port: 8443 } }", "network.external.port")]
    [InlineData("network: { external: { cidrs: [10.0.0.0/8], port: 8443 } }", "network.external.port")]
    [InlineData("network: { nodes: { port: 8081 } }", "network.nodes.port")]
    [InlineData("network: { prometheus: { cidrs: [10.0.0.0/8] } }", "network.prometheus")]
    [InlineData("telemetry: { scrape: true }\nnetwork: { prometheus: { cidrs: [10.0.0.0/8], port: 9090 } }", "network.prometheus.port")]
    [InlineData("network: { postgres: {} }", "network.postgres")]
    [InlineData("network: { nodes: {} }", "network.nodes")]
    [InlineData("network: { dns: { cidrs: [] } }", "network.dns")]
    [InlineData("network: { redis: { podLabels: {} } }", "network.redis")]
    [InlineData("rollouts: { trafficRouter: gatewayAPI }", "rollouts.trafficRouter")]
    [InlineData("monitoring: { rules: none, ruleLabels: { a: b } }", "monitoring.ruleLabels")]
    [InlineData("monitoring: { dashboards: none, grafanaUrl: \"https://grafana.example.com\" }", "monitoring.grafanaUrl")]
    [InlineData("monitoring: { rules: none }\nenvironments: { dev: { alerts: page } }", "environments.dev.alerts")]
    public void Any_other_key_of_the_defaults_whose_reason_is_missing_is_reported(string defaults, string key) =>
        Findings(defaults).ShouldHaveSingleItem().Message.ShouldStartWith($"'{key}' has no effect: ");

    [Theory]
    [InlineData("kind: job", "timeZone: Europe/Berlin", "'timeZone'")]
    [InlineData("kind: job", "concurrency: replace", "'concurrency'")]
    [InlineData("kind: service", "tier: internal\nslo: { window: 7d }", "'window'")]
    public void A_key_of_the_description_that_belongs_to_one_that_is_missing_is_an_error(string kind, string rest, string key)
    {
        var finding = Run.Findings($"{Run.Head.Replace("kind: service", kind, StringComparison.Ordinal)}{rest}\n").ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1031");
        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.ShouldStartWith($"{key} has no effect: ");
    }

    [Theory]
    [InlineData("kind: job", "schedule: \"0 3 * * *\"\ntimeZone: Europe/Berlin\nconcurrency: replace")]
    [InlineData("kind: service", "slo: { window: 7d }")]
    [InlineData("kind: service", "tier: internal\nslo: { window: 7d, latency: { within: 300ms } }")]
    public void With_it_nothing_is_reported(string kind, string rest) =>
        Run.Findings($"{Run.Head.Replace("kind: service", kind, StringComparison.Ordinal)}{rest}\n").ShouldBeEmpty();

    private static IReadOnlyList<Finding> Findings(string defaults) => Run.Findings(Run.Head, $"apiVersion: platform-sdk/v1\n{defaults}\n");
}
