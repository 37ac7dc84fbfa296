namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Description => new()
    {
        ["PLAT1001"] = Described("onwer: team-checkout\n"),
        ["PLAT1002"] = situation => situation.Describe("apiVersion: platform-sdk/v1\nkind: service\nname: orders\n").Build(),
        ["PLAT1003"] = Described("tags: payments\n"),
        ["PLAT1004"] = Described("port: 80800\n"),
        ["PLAT1005"] = Described("tier: crtical\n"),
        ["PLAT1257"] = Described("needs: { billing-db: { type: mysql } }\n"),
        ["PLAT1006"] = situation => situation.Describe("apiVersion: v1\nkind: service\nname: orders\nowner: team-a\n").Build(),
        ["PLAT1007"] = situation =>
            situation.Describe(Run.Head.Replace("kind: service", "kind: job", StringComparison.Ordinal) + "replicas: 3\n").Build(),
        ["PLAT1008"] = Described("environments: { releases: {} }\n"),
        ["PLAT1009"] = Described("needs: { orders: { type: service } }\n"),
        ["PLAT1010"] = Described("needs: { orders-db: { type: postgres, version: 16.0 } }\n"),
        ["PLAT1011"] = Described("", defaults: "serviceMesh: istio\n"),
        ["PLAT1012"] = Described(string.Concat(Enumerable.Range(0, 101).Select(number => $"unknown{number}: 1\n"))),
        ["PLAT1013"] = Described("environments: { dev: { needs: { cache: { size: small } } } }\n"),
        ["PLAT1014"] = situation => situation.Describe("").Write("deploy/patches/a.yaml", "kind: Deployment\nmetadata: { name: order }\n").Build(),
        ["PLAT1015"] = situation => situation.Describe("").Write("deploy/patches/a.yaml", "spec: { replicas: 3 }\n").Build(),
        ["PLAT1016"] = situation =>
            situation.Describe("").Write("deploy/extra/deployment.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n").Build(),
        ["PLAT1017"] = Described($"system: {new string('s', 50)}\nenvironments: {{ {new string('e', 20)}: {{}} }}\n"),
        ["PLAT1018"] = Described("config: { Database: \"Host=db;Password=hunter22\" }\n"),
        ["PLAT1019"] = Described("config: { SMTP_PASSWORD: hunter22 }\n"),
        ["PLAT1260"] = Described("architectures: [amd64, amd64]\n"),
        ["PLAT1261"] = situation => situation.Describe("architectures: [amd64, arm64]\n").Build(facts: ("RuntimeIdentifiers", "linux-x64")),
        ["PLAT1242"] = Described("", defaults: "freezes: [{ from: 2027-01-03, to: 2026-12-18, environments: [dev], reason: a }]\n"),
        ["PLAT1243"] = Described("", defaults: "freezes: [{ from: 2026-12-18, to: 2028-01-03, environments: [dev], reason: a }]\n"),
        ["PLAT1244"] = Described("", defaults: "freezes: [{ from: 2026-12-18, to: 2027-01-03, environments: [dev, dev], reason: a }]\n"),
        ["PLAT1120"] = Described("needs: { a: { type: redis, local: localhost:6379 }, b: { type: redis, local: localhost:6379 } }\n"),
        ["PLAT1289"] = Described("", defaults: "costs: { cpuHour: -0.03 }\n"),
        ["PLAT1290"] = Described("", defaults: "costs: { currency: Euro }\n"),
        ["PLAT1291"] = Described("", defaults: "costs: { currency: EUR, budget: 500 USD }\n"),
        ["PLAT1292"] = Described("", defaults: "costs: { currency: EUR, budget: 500 }\n"),
        ["PLAT1030"] = Described("", defaults: "secrets: { store: vault, address: \"https://vault.example.com\", storeRef: company-vault }\n"),
        ["PLAT1031"] = situation =>
            situation.Describe(Run.Head.Replace("kind: service", "kind: job", StringComparison.Ordinal) + "timeZone: Europe/Berlin\n").Build(),
        ["PLAT1032"] = situation =>
            situation.Describe("").Write("deploy/extra/prodution/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n").Build(),
    };
}
