namespace PlatformSdk.Conformance.Tests.Matrix;

/// <summary>
/// Databases that the platform provides: every size meets every kind, tier, store of backups and platform team, which differ in their secret store.
/// The environments differ too: one inherits nothing, one adds to what is around it. Every other database is migrated.
/// </summary>
internal static class Databases
{
    private static readonly string[] s_sizes = ["small", "medium", "large"];

    private static readonly string[] s_tiers = ["critical", "standard", "internal"];

    private static readonly (string Kind, string Lines)[] s_kinds =
        [("service", "rollout: canary\nexpose: {}\nreplicas: 2..9\n"), ("service", "replicas: 1\n"), ("worker", ""), ("job", ""),
        ("job", "schedule: \"@daily\"\n")];

    private static readonly string[] s_stores =
    [
        "destination: \"s3://acme-backups/{environment}/{name}\", secret: \"backup-store\"",
        "destination: \"s3://acme-backups/{namespace}\", secret: \"store-{environment}\", endpoint: \"https://s3.acme.example:9000\"",
        "destination: \"gs://acme-backups/{namespace}\", secret: backup-store",
        "destination: \"https://acme.blob.core.windows.net/backups/{environment}/{system}\", secret: backup-store",
    ];

    internal static IReadOnlyList<Combination> All { get; } = [.. Every()];

    private static IEnumerable<Combination> Every()
    {
        var teams = PlatformTeams.All.Keys.ToArray();
        var row = 0;
        foreach (var team in teams)
            foreach (var size in s_sizes)
                foreach (var (kind, rest) in s_kinds)
                {
                    var (tier, store) = (s_tiers[row % s_tiers.Length], s_stores[row / 3 % s_stores.Length]);
                    yield return Of(kind, rest, tier, size, store, team, row++);
                }
    }

    private static Combination Of(string kind, string rest, string tier, string size, string store, string team, int row)
    {
        var name = $"db-{row}-{kind}-{tier}-{size}-{team}";
        return new Combination(name, $$"""
            apiVersion: platform-sdk/v1
            kind: {{kind}}
            name: {{name}}
            owner: team-checkout
            system: shop
            tier: {{tier}}
            repository: github.com/acme/{{name}}
            {{rest}}
            needs:
              db: { type: postgres, size: {{size}}, backup: { every: 6h, keep: 30d }{{Migrations(row)}} }
              more: { type: postgres, version: "17", optional: true{{(row % 2 == 0 ? "" : ", retire: \"2027-01-31\"")}} }
              key: { type: secret }
              {{(row % 4 == 0 ? "db-migrations: { type: secret }" : "")}}

            """, team)
        {
            More = $$"""
                provisioners:
                  postgres:
                    use: cloudnative-pg
                    sizes: { small: { storageClass: fast-ssd }, medium: {}, large: { instances: 2 } }
                    backups: { {{store}} }
                    environments:
                      dev: { use: cloudnative-pg, backups: { {{store}} } }
                      staging: { sizes: { small: { instances: 2 } } }

                """,
        };
    }

    /// <summary>Every other one has a Job that migrates it.</summary>
    private static string Migrations(int row) => row % 2 == 0 ? ", migrations: { scripts: db/migrations, role: owner }" : "";
}
