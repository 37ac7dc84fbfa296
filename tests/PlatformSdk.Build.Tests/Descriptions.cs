namespace PlatformSdk.Build.Tests;

/// <summary>Descriptions that several tests share.</summary>
internal static class Descriptions
{
    /// <summary>Every key of the language once.</summary>
    internal const string Full = """
        apiVersion: platform-sdk/v1
        kind: service
        name: orders
        title: Orders
        description: "Takes and tracks customer orders: quickly."
        owner: team-checkout
        system: shop
        lifecycle: production
        tier: critical
        tags: [payments, core]
        links:
          - { title: Wiki, url: https://wiki.example.com/orders }
        runbook: docs/runbook.md
        repository: github.com/acme/orders
        onCall: { pagerduty: P1A2B3C }
        port: 8080
        resources: { cpu: 100m, memory: 256Mi, memoryLimit: 512Mi, cpuLimit: 2 }
        replicas: 2..10
        rollout: rolling
        expose: { host: orders.example.com, path: /, public: true }
        apis: { orders: { type: openapi, definition: openapi.json } }
        config: { Orders__PageSize: "50" }
        needs:
          orders-db: { type: postgres, version: "16" }
          cache: { type: redis, optional: true }
          invoices: { type: bucket }
          order-events: { type: queue }
          inventory: { type: service }
          tax-api: { type: external, url: https://api.tax.example }
          stripe-key: { type: secret }
        slo: { availability: 99.9, latency: { within: 300ms, for: 99 }, window: 30d }
        environments:
          dev: { replicas: 1 }
          staging: {}
          production: { replicas: 3..12, rollout: canary }
        waivers:
          - { rule: PLAT3009, reason: "callers have accounts with the shop", approvedBy: team-platform, expires: "9999-12-31" }

        """;

    /// <summary>The platform team's side, as a real one might be.</summary>
    internal const string Defaults = """
        apiVersion: platform-sdk/v1
        imageRegistry: registry.example.com/shop
        gateway: { name: public, namespace: gateways, section: https }
        telemetry: { otlpEndpoint: "http://otel-collector.observability:4318", sampling: 10, prometheusUrl: "http://prometheus.observability:9090" }
        secrets: { store: vault, delivery: direct, address: "https://vault.example.com:8200" }
        network:
          postgres: { cidrs: [10.1.0.0/16] }
          gateway: { cidrs: [10.20.0.0/16, 10.21.0.0/16] }
          collector: { namespaceLabels: { kubernetes.io/metadata.name: observability } }
        gitops: { namespace: argocd, project: shop }
        costs: { center: "4711" }
        tiers: { critical: { priorityClass: business-critical } }
        environments:
          dev: { domain: dev.example.com }
          staging: { domain: staging.example.com }
          production: { domain: example.com, cluster: production-eu }

        """;
}
