using PlatformSdk.Conformance.Tests.Matrix;

namespace PlatformSdk.Conformance.Tests.Faults;

/// <summary>Good output with every kind of object in it: what each fault is planted into.</summary>
internal static class FaultyService
{
    internal static IReadOnlyDictionary<string, string> Canary { get; } = Of("service", "argo", """
        rollout: canary
        expose: { host: orders.example.com }
        environments: { production: {} }

        """);

    internal static IReadOnlyDictionary<string, string> Nightly { get; } = Of("job", "vault", """
        schedule: "0 3 * * *"
        environments: { production: {} }

        """);

    internal static IReadOnlyDictionary<string, string> Grpc { get; } = Of("service", "argo", """
        expose: { host: orders.example.com }
        apis: { stock: { type: grpc, definition: stock.proto, port: 9090 } }
        environments: { production: {} }

        """);

    internal static IReadOnlyDictionary<string, string> Scaled { get; } = Of("service", "vault", """
        scale: { on: requests, target: 50 }
        resources: { gpu: 1 }
        environments: { production: {} }

        """);

    internal static IReadOnlyDictionary<string, string> Queued { get; } =
        Combinations.All.First(c => c.Name == "worker-standard-queue-bare").Render();

    internal static IReadOnlyDictionary<string, string> Mounted { get; } = Of("worker", "bare", "environments: { production: {} }\n");

    internal static IReadOnlyDictionary<string, string> Driven { get; } = Of("worker", "driver", "environments: { production: {} }\n");

    internal static IReadOnlyDictionary<string, string> Database { get; } = new Combination("orders", Meaning.Describe.Service("orders", """
        repository: github.com/acme/orders
        needs: { db: { type: postgres, backup: {} } }
        environments: { production: {} }
        """), "bare")
    { More = "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a\", secret: a } } }\n" }.Render();

    internal static IReadOnlyDictionary<string, string> Exported { get; } = Of("service", "vault", """
        system: shop
        slo: { availability: 99.9 }
        environments: { production: {} }

        """);

    internal static IReadOnlyDictionary<string, string> Provided { get; } =
        CustomResources.All.First(c => c.Name == "cr-service-large-bare").Render();

    private static IReadOnlyDictionary<string, string> Of(string kind, string team, string rest) => new Combination("orders", $"""
        apiVersion: platform-sdk/v1
        kind: {kind}
        name: orders
        owner: team-checkout
        repository: github.com/acme/orders
        {rest}{Needs.All}
        """, team).Render();
}
