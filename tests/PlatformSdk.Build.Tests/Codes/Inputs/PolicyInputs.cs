namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private const string Live = "lifecycle: production\nonCall: { pagerduty: P1A2B3C }\nrepository: github.com/acme/orders\n";

    private const string Critical = Live + "tier: critical\nneeds: { db: { type: postgres, backup: { every: 24h, keep: 30d } } }\n";

    private const string Backed =
        "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: a } } }\n";

    private static Dictionary<string, Action<Situation>> Policy => new()
    {
        ["PLAT3001"] = Described(Live, defaults: "owners: { team-payments: { costCenter: a } }\n"),
        ["PLAT3002"] = Described("lifecycle: production\n"),
        ["PLAT3022"] = Described("lifecycle: production\n"),
        ["PLAT3003"] = Described(Live + "replicas: 1\n"),
        ["PLAT1258"] = Described(Live + "replicas: 0\n"),
        ["PLAT1259"] = Described("waivers: [{ rule: ACME099, reason: moving, approvedBy: team-platform, expires: \"2999-01-31\" }]\n"),
        ["PLAT3023"] = Patched("kind: PodDisruptionBudget\nmetadata: { name: orders }\n$patch: delete\n"),
        ["PLAT3043"] = Patched("kind: Deployment\nmetadata: { name: orders }\nspec: { template: { spec: { topologySpreadConstraints: null } } }\n"),
        ["PLAT3006"] = situation =>
            situation.Write("deploy/patches/root.yaml", Container("securityContext: { privileged: true }")).Describe(Live).Build(),
        ["PLAT3008"] = Described(Live + "expose: { host: a.example.com, public: true }\n", defaults: "gateway: { name: a, namespace: b }\n"),
        ["PLAT3028"] = Described(Live + "config: { Db: \"Host=db;SSL Mode=Disable\" }\n"),
        ["PLAT3009"] = Described(Live + "expose: { host: a.example.com, public: true }\n"),
        ["PLAT3010"] = Patched("kind: PrometheusRule\nmetadata: { name: orders }\n$patch: delete\n", "tier: critical\n"),
        ["PLAT3011"] = Described(Live + "needs: { db: { type: postgres } }\n", defaults: "provisioners: { postgres: { use: none } }\n"),
        ["PLAT3012"] = Described(Live + "needs: { db: { type: postgres, backup: { keep: 2d } } }\n", defaults: Backed),
        ["PLAT3014"] = Patched("kind: NetworkPolicy\nmetadata: { name: orders }\n$patch: delete\n"),
        ["PLAT3034"] = Patched("kind: NetworkPolicy\nmetadata: { name: orders }\nspec: { egress: [{}] }\n"),
        ["PLAT3015"] = Patched("kind: PodDisruptionBudget\nmetadata: { name: orders }\nspec: { maxUnavailable: 0 }\n"),
        ["PLAT3016"] = Patched("kind: Deployment\nmetadata: { name: orders }\nspec: { strategy: { type: Recreate } }\n"),
        ["PLAT3017"] =
            Patched("kind: Deployment\nmetadata: { name: orders }\nspec: { template: { spec: { terminationGracePeriodSeconds: 5 } } }\n"),
        ["PLAT3018"] = Patched("kind: Deployment\nmetadata: { name: orders }\n"
            + "spec: { template: { metadata: { labels: { platform-sdk.dev/owner: null } } } }\n"),
        ["PLAT3004"] = Described(Live, defaults: "policy: { registries: [registry.acme.example] }\n"),
        ["PLAT3024"] = situation => situation.Write("deploy/releases/production.yaml", "tag: \"1.0.0\"\n").Describe(Live).Build(),
        ["PLAT3005"] = situation => situation.Write("deploy/patches/unlimited.yaml", Container("resources: null")).Describe(Live).Build(),
        ["PLAT3013"] = situation => situation.Write("deploy/drills/production/last.yaml",
            "db: \"restore-drill ok service=orders environment=production need=db at=2020-01-01T00:00:00Z schema=1 tables=1 rows=1 "
            + "newest=none archived=000000010000000000000001 seconds=1\"\n").Defaults(Backed).Describe(Critical).Build(),
        ["PLAT3033"] = Described(Critical, defaults: Backed),
        ["PLAT3050"] = Described(Live, defaults: "costs: { budget: 1 }\n"),
        ["PLAT3019"] = Described(Live, defaults: "policy: { names: \"^shop-\" }\n"),
        ["PLAT3020"] = Waived("2020-01-31"),
        ["PLAT3040"] = Waived("2999-01-31"),
        ["PLAT3060"] = situation => Waived($"{DateTime.UtcNow.AddDays(9):yyyy-MM-dd}")(situation),
        ["PLAT3090"] = Verified("waivers: [{ rule: PLAT3004, reason: moving, approvedBy: team-platform, expires: \"2999-01-31\" }]\n"),
        ["PLAT3091"] = Verified("", defaults: "policy: { rules: { PLAT3004: { severity: off, reason: moving } } }\n"),
    };

    private static Action<Situation> Patched(string patch, string rest = "") =>
        situation => situation.Write("deploy/patches/production/one.yaml", patch).Describe(Live + rest).Build();

    private static Action<Situation> Waived(string expires) =>
        Described($"waivers: [{{ rule: PLAT3004, reason: moving, approvedBy: team-platform, expires: \"{expires}\" }}]\n");

    /// <summary>A patch of the service's own container.</summary>
    private static string Container(string line) =>
        $"kind: Deployment\nmetadata: {{ name: orders }}\nspec:\n  template:\n    spec:\n      containers:\n        - name: orders\n          " +
            $"{line}\n";
}
