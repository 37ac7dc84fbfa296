namespace PlatformSdk.Benchmarks.Generation;

/// <summary>A description that yields a little over twenty artifacts, as most services do.</summary>
internal static class Sample
{
    internal static string Describe(string name, int pageSize = 50) => $$"""
        apiVersion: platform-sdk/v1
        kind: service
        name: {{name}}
        title: Orders
        description: Takes and tracks customer orders.
        owner: team-checkout
        system: shop
        tier: critical
        tags: [payments]
        repository: github.com/acme/orders
        resources: { cpu: 100m, memory: 256Mi }
        config: { Orders__PageSize: "{{pageSize}}" }
        needs:
          orders-db: { type: postgres, version: "16" }
          cache: { type: redis }
          inventory: { type: service }
          stripe-key: { type: secret }
        slo: { availability: 99.9, latency: { within: 300ms, for: 99 } }
        environments: { dev: {}, production: {} }

        """;
}
