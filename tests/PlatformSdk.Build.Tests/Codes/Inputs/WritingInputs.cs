namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private const string Database = "needs: { orders-db: { type: postgres } }\n";

    private static Dictionary<string, Action<Situation>> Writing => new()
    {
        ["PLAT2001"] = situation => situation.Describe("").Build(locked: true),
        ["PLAT2002"] = situation => situation.Describe("").Write("deploy/production/deployment.yaml", "kind: Deployment\n").Build(),
        ["PLAT2003"] = situation => situation.Describe("").Write("deploy/dev", "a file where a folder belongs\n").Build(),
        ["PLAT2004"] = situation =>
        {
            Directory.CreateSymbolicLink(situation.PathOf("deploy"), "/nowhere");
            situation.Describe("").Build();
        },
        ["PLAT2005"] = situation =>
        {
            situation.Describe("").Build();
            situation.Write("catalog-info.yaml", File.ReadAllText(situation.PathOf("catalog-info.yaml")) + "# by hand\n").Build();
        },
        ["PLAT2006"] = situation => situation.Released("")
            .Write("deploy/patches/a.yaml", "kind: Deployment\nmetadata: { name: orders }\nspec: { selector: { matchLabels: { track: a } } }\n")
                .Build(),
        ["PLAT2007"] = situation => situation.Released(Database).Describe("").Build(),
        ["PLAT2008"] = situation => situation.Released(Database)
            .Describe("waivers: [{ rule: PLAT2007, reason: moved, approvedBy: team-data, expires: \"2999-01-31\" }]\n").Build(),
        ["PLAT2009"] = situation => situation.Released("replicas: 3\n").Describe("replicas: 3..10\n").Build(),
        ["PLAT2010"] = situation => situation.Describe("").Write("docs/runbook.md", "# Night shift\n").Build(locked: true),
        ["PLAT2011"] = situation => situation.Released("slo: { availability: 99.9, latency: { within: 300ms } }\n").Describe("").Build(),
        ["PLAT2012"] = situation => situation.Released("rollout: rolling\n").Describe("rollout: canary\n").Build(),
        ["PLAT2013"] = situation => situation.Released("replicas: 2..6\n").Describe("replicas: 3\n").Build(),
        ["PLAT2014"] = situation => situation.Describe("").Write("deploy/releases/prodution.yaml", "tag: \"1.0.0\"\n").Build(),
        ["PLAT2099"] = situation => situation.Describe("").Build(facts: ("IntermediateFolder", "\0")),
    };
}
