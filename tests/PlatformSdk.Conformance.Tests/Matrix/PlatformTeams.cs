namespace PlatformSdk.Conformance.Tests.Matrix;

/// <summary>Platform teams that differ in what they run, each as its platform.defaults.yaml.</summary>
internal static class PlatformTeams
{
    internal static IReadOnlyDictionary<string, string?> All { get; } = new Dictionary<string, string?>
    {
        ["bare"] = null,
        ["vault"] = Vault,
        ["argo"] = GatewayApi,
        ["azure"] = Azure,
        ["driver"] = Driver,
        ["keyvault"] = KeyVault,
    };

    /// <summary>Secrets read by the process itself; addresses of managed things are known.</summary>
    private const string Vault = """
        apiVersion: platform-sdk/v1
        imageRegistry: registry.example.com/shop
        gateway: { name: public, namespace: gateways, section: https }
        telemetry:
          otlpEndpoint: "http://otel-collector.observability:4318"
          sampling: 10
          prometheusUrl: "http://prometheus.observability:9090"
          scrape: true
        scaling: { provider: keda }
        secrets: { store: vault, delivery: direct, address: "https://vault.example.com:8200" }
        network:
          postgres: { cidrs: [10.1.0.0/16] }
          collector: { namespaceLabels: { kubernetes.io/metadata.name: observability } }
        gitops: { namespace: argocd, project: shop }
        costs: { center: "4711" }
        tiers: { critical: { priorityClass: business-critical } }
        environments:
          dev: { domain: dev.example.com }
          staging: { domain: staging.example.com }
          production: { domain: example.com, cluster: production-eu }
        monitoring: { grafanaUrl: "https://grafana.example.com" }
        exports: { port: { blueprints: { resource: datastore } }, cortex: {}, opslevel: {}, score: {}, openslo: {} }

        """;

    /// <summary>Canaries split by the Gateway, secrets brought by an operator, one namespace for each environment.</summary>
    private const string GatewayApi = """
        apiVersion: platform-sdk/v1
        imageRegistry: registry.example.com
        gateway: { name: edge, namespace: gateways }
        telemetry: { otlpEndpoint: "http://collector.telemetry:4318", logs: both, prometheusUrl: "http://prometheus.telemetry:9090" }
        scaling: { provider: keda }
        secrets: { store: vault, delivery: external-secrets, storeRef: company-vault }
        rollouts: { trafficRouter: gatewayAPI }
        network:
          nodes: { cidrs: [10.0.0.0/16, "fd00::/64"] }
          redis: { namespaceLabels: { kubernetes.io/metadata.name: caches }, podLabels: { app.kubernetes.io/name: redis } }
        owners: { team-checkout: { costCenter: "0815" } }
        exports: { port: {}, cortex: { prometheus: main }, opslevel: { properties: { tier: tier } }, score: {}, openslo: { dataSource: main } }
        environments:
          dev: { domain: dev.example.com, namespace: dev }
          staging: { domain: staging.example.com, namespace: staging }
          production: { domain: example.com, namespace: production, targetRevision: release }

        """;

    /// <summary>Secrets mounted as files by a driver; no gateway, and no domain.</summary>
    private const string Azure = """
        apiVersion: platform-sdk/v1
        imageRegistry: platform.azurecr.io/services
        secrets: { store: azure-key-vault, delivery: csi, address: "https://shop.vault.azure.net" }
        telemetry: { otlpEndpoint: "http://localhost:4318", logs: console }
        costs: { center: cloud_1 }

        """;

    /// <summary>Vault behind the driver, with database users that it makes, and its own folder and login for each environment.</summary>
    private const string Driver = """
        apiVersion: platform-sdk/v1
        secrets:
          store: vault
          delivery: csi
          address: "https://vault.example.com:8200"
          mount: "kv-{environment}"
          path: "{system}/{name}"
          authMount: "kubernetes-{environment}"
          paths: { postgres: "database/creds/{name}-{need}" }

        """;

    /// <summary>Secrets read by the process itself from Key Vault, with an identity of the pod.</summary>
    private const string KeyVault = """
        apiVersion: platform-sdk/v1
        secrets:
          store: azure-key-vault
          address: "https://shop.vault.azure.net"
          tenantId: 11111111-2222-3333-4444-555555555555
          clientId: 66666666-7777-8888-9999-000000000000

        """;
}
