namespace PlatformSdk.Conformance.Tests.Matrix;

/// <summary>Services in two regions, of which the second one follows the databases of the first.</summary>
internal static class TwoRegions
{
    private static readonly (string Kind, string Lines)[] s_kinds =
    [
        ("service", "rollout: canary\nexpose: {}\nreplicas: 2..9\n"), ("worker", "replicas: 1..3\n"), ("job", "schedule: \"@daily\"\n"), ("job", ""),
    ];

    internal static IReadOnlyList<Combination> All { get; } = [.. s_kinds.Select((kind, row) =>
        new Combination($"regions-{row}-{kind.Kind}", $$"""
            apiVersion: platform-sdk/v1
            kind: {{kind.Kind}}
            name: regions-{{row}}-{{kind.Kind}}
            owner: team-checkout
            system: shop
            repository: github.com/acme/shop
            {{kind.Lines}}
            needs: { db: { type: postgres, backup: {}, migrations: { scripts: db } }, more: { type: postgres, backup: {} } }
            """, "bare")
        {
            Environments = ["dev", "production-we", "production-ne"],
            More = """
                gateway: { name: public, namespace: gateways, section: https }
                provisioners:
                  postgres:
                    use: cloudnative-pg
                    backups: { destination: "s3://acme/{environment}", secret: "store-{environment}", endpoint: "https://s3.acme.example:9000" }
                environments:
                  dev: { domain: dev.example.com }
                  production-we: { region: westeurope, domain: we.example.com, sharedDomain: example.com }
                  production-ne: { region: northeurope, domain: ne.example.com, sharedDomain: example.com, standbyOf: production-we }

                """,
        })];
}
