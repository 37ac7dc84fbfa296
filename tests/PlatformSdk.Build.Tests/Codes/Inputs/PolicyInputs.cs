namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private const string Live = "lifecycle: production\nonCall: { pagerduty: P1A2B3C }\n";

    private const string Critical = Live + "tier: critical\nneeds: { db: { type: postgres, backup: { every: 24h, keep: 30d } } }\n";

    private const string Backed =
        "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: a } } }\n";

    private static Dictionary<string, Action<Situation>> Policy => new()
    {
        ["PLAT3001"] = Described(Live, defaults: "owners: { team-payments: { costCenter: a } }\n"),
        ["PLAT3004"] = Described(Live, defaults: "policy: { registries: [registry.acme.example] }\n"),
        ["PLAT3024"] = situation => situation.Write("deploy/releases/production.yaml", "tag: \"1.0.0\"\n").Describe(Live).Build(),
        ["PLAT3005"] = situation => situation.Write("deploy/patches/unlimited.yaml", Container("resources: null")).Describe(Live).Build(),
        ["PLAT3013"] = situation => situation.Write("deploy/drills/production/last.yaml",
            "db: \"restore-drill ok service=orders environment=production need=db at=2020-01-01T00:00:00Z schema=1 tables=1 rows=1 "
            + "newest=none archived=000000010000000000000001 seconds=1\"\n").Defaults(Backed).Describe(Critical).Build(),
        ["PLAT3033"] = Described(Critical, defaults: Backed),
        ["PLAT3019"] = Described(Live, defaults: "policy: { names: \"^shop-\" }\n"),
        ["PLAT3020"] = Waived("2020-01-31"),
        ["PLAT3040"] = Waived("2999-01-31"),
        ["PLAT3060"] = situation => Waived($"{DateTime.UtcNow.AddDays(9):yyyy-MM-dd}")(situation),
        ["PLAT3090"] = Verified("waivers: [{ rule: PLAT3004, reason: moving, approvedBy: team-platform, expires: \"2999-01-31\" }]\n"),
        ["PLAT3091"] = Verified("", defaults: "policy: { rules: { PLAT3004: { severity: off, reason: moving } } }\n"),
    };

    private static Action<Situation> Waived(string expires) =>
        Described($"waivers: [{{ rule: PLAT3004, reason: moving, approvedBy: team-platform, expires: \"{expires}\" }}]\n");

    /// <summary>A patch of the service's own container.</summary>
    private static string Container(string line) =>
        $"kind: Deployment\nmetadata: {{ name: orders }}\nspec:\n  template:\n    spec:\n      containers:\n        - name: orders\n          " +
            $"{line}\n";
}
