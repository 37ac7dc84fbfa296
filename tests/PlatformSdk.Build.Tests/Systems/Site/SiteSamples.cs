using PlatformSdk.Build.Authoring.Systems;
using PlatformSdk.Build.Authoring.Systems.Building;
using PlatformSdk.Build.Authoring.Systems.Discovery;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Systems.Site;

/// <summary>Sites that several tests look at.</summary>
internal static class SiteSamples
{
    /// <summary>What a user can write into a text; each tries to be something else.</summary>
    internal const string Hostile = "</script><b>x</b> \\\"' onload=alert(1) <!-- --> & \\u202Eevil {{x}} javascript:alert(1)";

    /// <summary>The site of the sample, in a folder of its own.</summary>
    internal static void OfShop(string folder)
    {
        var samples = Path.Combine(Repository.Root, "samples");
        using var obj = new TemporaryFolder();
        Build(new SystemOptions("shop", [], new GenerationOptions
        {
            ProjectFolder = Path.Combine(samples, "system"),
            ProjectPath = "samples/system/",
            Repository = new RepositoryRoot(Repository.Root, "test"),
            DescriptionFile = "System.csproj",
            DefaultsFile = "../platform.defaults.yaml",
            IntermediateFolder = obj.PathOf("obj"),
            CodeFolder = obj.PathOf("obj"),
            // The files of the sample stay as they are.
            Locked = true,
            Day = new BuildDay(new DateOnly(2026, 11, 26)),
        })
        {
            SiteFolder = folder,
        });
    }

    /// <summary>Services as in the middle of a large system: each needs the next three and a database. Some are released, waived and old.</summary>
    internal static void OfMany(SystemFolder repository, int count)
    {
        repository.Write("platform.defaults.yaml", """
            apiVersion: platform-sdk/v1
            environments: { dev: { domain: dev.example.com }, staging: { domain: staging.example.com }, production: { domain: example.com } }
            gateway: { name: public, namespace: gateways }
            catalog: { title: Big shop, description: Sells everything., owner: team-0 }
            policy: { rules: { PLAT2411: { severity: off, reason: a test }, PLAT2416: { severity: off, reason: a test } } }
            owners: { team-0: { title: Team zero, email: zero@example.com, costCenter: "1", parent: commerce }, commerce: { title: Commerce } }

            """);
        for (var i = 0; i < count; i++)
        {
            var name = $"s{i:0000}";
            var needs = Enumerable.Range(i + 1, 3).Where(other => other < count)
                .Select(other => $"  s{other:0000}: {{ type: service{(other % 5 == 0 ? ", optional: true" : "")} }}\n");
            repository.Write($"{name}/platform.yaml",
                $"apiVersion: platform-sdk/v1\nkind: service\nname: {name}\nowner: team-{i % 20}\nsystem: shop\n"
                + $"title: \"The service of the number {i}\"\ndescription: It does the work of the number {i} for everyone who asks.\n"
                + $"tier: {(i % 10 == 0 ? "critical" : "standard")}\nlifecycle: {(i % 33 == 7 ? "deprecated" : "production")}\n"
                + $"expose: {{ public: {(i % 10 == 0 ? "true" : "false")}, host: {name}.example.com }}\nslo: {{ availability: 99.5 }}\n"
                + (i % 50 == 3 ? "waivers: [{ rule: PLAT3022, reason: nobody is on call, approvedBy: team-platform, expires: 2026-12-31 }]\n" : "")
                + $"needs:\n  db: {{ type: postgres }}\n{string.Concat(needs)}");
            if (i % 2 == 0)
                repository.Write($"{name}/deploy/releases/production.yaml",
                    $"tag: \"1.{i % 7}.0\"\ncommit: 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n");
        }
    }

    /// <summary>Texts of a user in every place that the site shows.</summary>
    internal static void OfHostile(SystemFolder repository)
    {
        repository.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n"
            + $"catalog: {{ title: \"{Hostile}\", description: \"{Hostile}\", owner: team-orders }}\n"
            + $"owners: {{ team-orders: {{ title: \"{Hostile}\" }} }}\n"
            + $"freezes: [{{ from: 2026-11-20, to: 2026-11-30, environments: [production], reason: \"{Hostile}\" }}]\n");
        repository.Service("orders", $"title: \"{Hostile}\"\ndescription: \"{Hostile}\"\n"
            + $"links: [{{ title: \"{Hostile}\", url: \"https://example.com/?a=%22%3E%3Cb%3E&b='\" }}]\n"
            + $"waivers: [{{ rule: PLAT3022, reason: \"{Hostile}\", approvedBy: team-platform, expires: 2026-12-31 }}]\n"
            + "needs: { payments: { type: service } }\n");
        repository.Service("payments", $"title: \"{Hostile}\"\n");
        repository.Service("retired", "lifecycle: deprecated\nretire: 2027-06-30\n");
    }

    private static void Build(SystemOptions options)
    {
        var findings = new FindingList();
        SystemBuild.Run(options, ServiceFolders.Below(options.Root), findings)?.Site.ShouldNotBeNull(string.Join('\n', findings.Ordered()));
    }
}
