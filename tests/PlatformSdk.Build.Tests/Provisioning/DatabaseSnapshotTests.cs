using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>
/// All that is emitted for a service with two databases, to be read as a database administrator would. PLATFORM_ACCEPT=1 accepts.
/// </summary>
public class DatabaseSnapshotTests
{
    private const string Ledger = """
        apiVersion: platform-sdk/v1
        kind: service
        name: ledger
        owner: team-payments
        system: shop
        tier: critical
        repository: github.com/acme/ledger
        replicas: 3..10
        needs:
          entries: { type: postgres, version: "18", size: large, backup: { every: 6h, keep: 30d } }
          reports: { type: postgres, version: "17", optional: true, retire: "2027-01-31" }
          signing-key: { type: secret }
        environments: { dev: {}, production: {} }

        """;

    private const string Defaults = """
        apiVersion: platform-sdk/v1
        telemetry: { otlpEndpoint: "http://otel-collector.observability:4318" }
        secrets: { store: vault, address: "https://vault.example.com:8200" }
        monitoring: { ruleLabels: { release: prometheus } }
        network:
          kubernetes-api: { cidrs: [10.0.0.1/32], port: 6443 }
          object-store: { cidrs: [10.40.0.0/24] }
        costs: { center: "4711" }
        provisioners:
          postgres:
            use: cloudnative-pg
            sizes: { small: { storageClass: fast-ssd }, large: { storage: 200Gi, storageClass: fast-ssd } }
            backups: { destination: "s3://acme-backups/{environment}", secret: backup-store, endpoint: "https://s3.acme.example" }
            environments: { dev: { sizes: { large: { instances: 1, storage: 10Gi, cpu: 250m, memory: 1Gi } } } }

        """;

    private static readonly string[] s_read =
        ["deployment.yaml", "network-policy.yaml", "prometheus-rule.yaml", "application-set-preview.yaml", "catalog-info.yaml", "docs/runbook.md"];

    [Fact]
    public void Everything_is_as_it_was_read_and_found_good()
    {
        var files = Run.Files(Ledger, Defaults).Where(f => f.Key.Contains("/database-", StringComparison.Ordinal)
            || s_read.Any(name => f.Key.EndsWith(name, StringComparison.Ordinal))).ToDictionary();

        const string folder = "tests/PlatformSdk.Build.Tests/Provisioning/Verified/ledger/";
        foreach (var (path, text) in files)
            CommittedFile.ShouldBe(folder + path + ".verified", text);
        CommittedFile.Under(folder).ShouldBe(files.Keys.Select(f => f + ".verified"), ignoreOrder: true);
    }
}
