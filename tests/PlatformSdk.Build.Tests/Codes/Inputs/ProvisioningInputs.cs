namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private const string Backup = "needs: { orders-db: { type: postgres, backup: { every: 24h, keep: 14d } } }\n";
    private const string Cnpg = "provisioners: { postgres: { use: cloudnative-pg } }\n";
    private const string Store =
        "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: a } } }\n";

    private static Dictionary<string, Action<Situation>> Provisioning => new()
    {
        ["PLAT1200"] = Described(Backup),
        ["PLAT1201"] = Verified(Database),
        ["PLAT1202"] = Described("needs: { cache: { type: redis } }\n", defaults: "provisioners: { redis: { use: cloudnative-pg } }\n"),
        ["PLAT1203"] = Described($"needs: {{ {new string('n', 50)}: {{ type: postgres }} }}\n", defaults: Cnpg),
        ["PLAT1204"] = Described("needs: { orders-db: { type: postgres, size: large } }\n",
            defaults: "provisioners: { postgres: { use: cloudnative-pg, sizes: { small: {} } } }\n"),
        ["PLAT1205"] = Described(Backup.Replace("24h", "36h", StringComparison.Ordinal), defaults: Store),
        ["PLAT1206"] = Described(Backup, defaults: Cnpg),
        ["PLAT1207"] = Described(Backup, defaults: Store.Replace(", secret: a", "", StringComparison.Ordinal)),
        ["PLAT1208"] = Described(Backup, defaults: Store.Replace("{environment}", "{enviroment}", StringComparison.Ordinal)),
        ["PLAT1209"] = Verified(Backup, defaults: Store),
        ["PLAT1210"] = Described(Backup, defaults: Store.Replace("/{environment}", "", StringComparison.Ordinal)),
        ["PLAT1211"] = Described("needs: { orders-drill: { type: postgres } }\n", defaults: Cnpg),
        ["PLAT1212"] = situation => Drilled(situation, "failed", "reason=The table public.orders is missing."),
        ["PLAT1213"] = situation => Drilled(situation, "ok", "rows=many"),
        ["PLAT1214"] = situation => Drilled(situation, "failed", "reason=none", service: "payments"),
        ["PLAT1250"] = Described(Cache, defaults: Redis("secret: a")),
        ["PLAT1251"] = Described(Cache, defaults: Redis("apiVersion: apps/v1, kind: Deployment, secret: a")),
        ["PLAT1252"] = Described(Cache, defaults: Redis(Thing + ", secret: a, name: \"{name}.{need}\"")),
        ["PLAT1253"] = Described(Cache, defaults: Redis(Thing)),
        ["PLAT1254"] = Described(Database, defaults: Redis(Thing + ", secret: a, fields: { host: b }").Replace("redis", "postgres",
            StringComparison.Ordinal)),
        ["PLAT1255"] = Described(Cache, defaults: Redis(Thing + ", secret: a, fields: { user: b, connectionString: c }")),
        ["PLAT1256"] = Described("needs: { a: { type: redis }, b: { type: redis } }\n", defaults: Redis(Thing + ", secret: a, name: \"{name}\"")),
        ["PLAT2533"] = Described("", defaults: "policy: { signatures: {} }\n"),
        ["PLAT1247"] = Described("", defaults: "environments: { b: { standbyOf: a }, a: {} }\n"),
        ["PLAT1248"] = Described("", defaults: "environments: { a: { sharedDomain: example.com }, b: { standbyOf: a } }\n"),
        ["PLAT1249"] = Described("", defaults: "environments: { a: { region: eu }, b: { region: eu, standbyOf: a } }\n"),
        ["PLAT1269"] = Described("environments: { b: {} }\n", defaults: Standby),
        ["PLAT1293"] = Described("", defaults: "environments: { a: { standbyOf: null } }\n"),
        ["PLAT1294"] = Described("", defaults: "environments: { a: { domain: a.example, sharedDomain: a.example } }\n"),
        ["PLAT1276"] = Described("", defaults: "environments: { a: { standbyOf: a } }\n"),
        ["PLAT1277"] = Described(Database, defaults: Cnpg + Standby),
        ["PLAT1278"] = Described("environments: { prod-b: {}, prod-a: {} }\n", defaults: "environments: { prod-a: {}, prod-b: {} }\n"),
        ["PLAT1279"] = Described("expose: { host: a.example.com }\n",
            defaults: "gateway: { name: a, namespace: a }\nenvironments: { prod-a: {}, prod-b: {} }\n"),
        ["PLAT2200"] = situation => situation.Released(Retiring("2999-01-31")).Describe("").Build(),
        ["PLAT2201"] = situation => situation.Released(Retiring("2020-01-31")).Describe("").Build(),
        ["PLAT2202"] = situation => situation.Defaults(Cnpg).Released(Database).Defaults("").Build(),
    };

    private const string Standby = "environments: { a: {}, b: { standbyOf: a } }\n";
    private const string Cache = "needs: { cache: { type: redis } }\n";
    private const string Thing = "apiVersion: a.example/v1, kind: Thing";

    private static string Redis(string settings) => $"provisioners: {{ redis: {{ use: resource, {settings} }} }}\n";

    private static void Drilled(Situation situation, string result, string rest, string service = "orders") =>
        situation.Defaults(Store).Describe(Backup).Drill(
            $"restore-drill {result} service={service} environment=dev need=orders-db at=2026-01-31T10:00:00Z {rest}");

    private static string Retiring(string date) => $"needs: {{ orders-db: {{ type: postgres, retire: \"{date}\" }} }}\n";
}
