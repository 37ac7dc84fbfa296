namespace PlatformSdk.Conformance.Tests.Matrix;

/// <summary>What the services of the matrix need and are told.</summary>
internal static class Needs
{
    internal const string All = """
        tags: [payments, core]
        links:
          - { title: Wiki, url: https://wiki.example.com/orders }
        onCall: { pagerduty: P1A2B3C }
        config: { Orders__PageSize: "50", Feature__On: "yes" }
        needs:
          orders-db: { type: postgres, version: "16" }
          cache: { type: redis, optional: true }
          invoices: { type: bucket }
          order-events: { type: queue }
          inventory: { type: service }
          tax-api: { type: external, url: https://api.tax.example }
          stripe-key: { type: secret }

        """;

    private const string OneCall = """
        needs:
          billing: { type: service, namespace: finance }

        """;

    private const string Fixed = """
        replicas: 3
        resources: { cpu: 500m, memory: 256Mi, memoryLimit: 1Gi, cpuLimit: "2" }
        slo: { availability: 99.95, latency: { within: 300ms, for: 99 }, window: 28d }

        """;

    /// <summary>Nothing, one other service, fixed replicas, or everything: in turn.</summary>
    internal static string Some(int turn) => (turn % 4) switch
    {
        0 => "",
        1 => OneCall,
        2 => Fixed,
        _ => All,
    };
}
