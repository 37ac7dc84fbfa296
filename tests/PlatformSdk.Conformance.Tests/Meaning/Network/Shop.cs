namespace PlatformSdk.Conformance.Tests.Meaning.Network;

/// <summary>A small system: orders and inventory need each other, a worker needs one of them, a job none, and strangers are about.</summary>
internal sealed class Shop
{
    private const string Defaults = """
        apiVersion: platform-sdk/v1
        gateway: { name: public, namespace: gateways }
        telemetry: { otlpEndpoint: "http://collector.observability:4318" }
        network:
          postgres: { cidrs: [10.1.0.0/16] }
          redis: { namespaceLabels: { kubernetes.io/metadata.name: caches }, podLabels: { app: redis } }
          collector: { namespaceLabels: { kubernetes.io/metadata.name: observability } }
          nodes: { cidrs: [10.200.0.0/16] }

        """;

    internal Shop()
    {
        var orders = Of("service", "orders",
            "port: 8080\nexpose: { host: orders.example.com }\nneeds: { inventory: { type: service }, orders-db: { type: postgres }, cache: { " +
            "type: redis }, tax-api: { type: external, url: https://api.tax.example } }");
        var inventory = Of("service", "inventory", "port: 9000\nneeds: { orders: { type: service } }");
        var mailer = Of("worker", "mailer", "needs: { orders: { type: service } }");
        var cleanup = Of("job", "cleanup", "");
        var staging = Of("service", "orders", "needs: { inventory: { type: service } }", "staging");
        Cluster = new Cluster(orders, inventory, mailer, cleanup, staging);
        Pods =
        [
            Orders = Place.Pod("orders", "10.2.0.1", orders),
            Inventory = Place.Pod("inventory", "10.2.0.2", inventory),
            Mailer = Place.Pod("mailer", "10.2.0.3", mailer),
            Place.Pod("cleanup", "10.2.0.4", cleanup),
            Place.Pod("staging's orders", "10.2.0.5", staging),
            Gateway = Place.Stranger("gateways", "10.2.1.1"),
            Dns = Place.Stranger("kube-system", "10.2.1.2"),
            Place.Stranger("elsewhere", "10.2.1.3"),
            Place.Stranger("shop-production", "10.2.1.4"),
            // Says that it calls orders, and lies about nothing else: it is of another environment.
            Place.Stranger("shop-test", "10.2.1.5",
                new Dictionary<string, string> { ["platform-sdk.dev/calls-orders"] = "true", ["platform-sdk.dev/environment"] = "test" }),
        ];
    }

    internal Cluster Cluster { get; }

    internal IReadOnlyList<Place> Pods { get; }

    internal Place Orders { get; }

    internal Place Inventory { get; }

    internal Place Mailer { get; }

    internal Place Gateway { get; }

    internal Place Dns { get; }

    private static Rendered Of(string kind, string name, string rest, string environment = "production") =>
        Rendered.Of(Describe.Of(kind, name, $"system: shop\n{rest}"), environment, Defaults);
}
