using System.Globalization;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>
/// No rule reports what the build renders; and each rule reports each damage of which it speaks, in every service where it can happen.
/// </summary>
public sealed class MutationTests
{
    private const string Defaults = """
        apiVersion: platform-sdk/v1
        imageRegistry: registry.example.com/shop
        gateway: { name: public, namespace: gateways, section: https }
        telemetry: { otlpEndpoint: "http://otel-collector.observability:4318", prometheusUrl: "http://prometheus.observability:9090" }
        access: { issuer: "https://login.example.com", audience: "api://{name}" }
        provisioners: { postgres: { use: cloudnative-pg, backups: { destination: "s3://backups/{environment}", secret: backup-store } } }
        owners: { team-checkout: { costCenter: "4711", pagerduty: P1A2B3C } }
        policy: { registries: [registry.example.com], names: "^[a-z]+$", rules: { PLAT3033: { severity: off, reason: no cluster } } }

        """;

    private static readonly IReadOnlyDictionary<string, ReleaseDescription> s_released = new[] { "dev", "staging", "production" }
        .ToDictionary(name => name, _ => new ReleaseDescription(null, "1.0.0", "sha256:" + new string('a', 64), "1.0.0", null));

    private static readonly string[] s_needs =
    [
        "", "needs: { cache: { type: redis } }\n",
            "needs: { db: { type: postgres, backup: { every: 6h, keep: 30d } }, inventory: { type: service } }\n",
        "needs: { events: { type: queue }, cache: { type: redis } }\n",
        "needs: { db: { type: postgres, size: large, backup: { every: 24h, keep: 14d } }, old: { type: postgres, backup: {} } }\n",
        "needs: { db: { type: postgres, backup: {}, migrations: { scripts: db/migrations, role: orders_owner } } }\n",
        "needs: { key: { type: secret }, tax: { type: external, url: \"https://tax.example\", optional: true } }\n",
        "needs: { tax: { type: external, url: \"https://tax.example\" }, key: { type: secret }, files: { type: bucket } }\n",
    ];

    private static readonly string[] s_kinds = ["kind: service\n", "kind: worker\n", "kind: job\n", "kind: job\nschedule: \"0 3 * * *\"\n"];

    private static readonly string[] s_tiers = ["critical", "standard", "internal"];

    private static IEnumerable<string> Services =>
        from kind in s_kinds
        from tier in s_tiers
        from needs in s_needs
        from shape in Shapes(kind)
        select $"apiVersion: platform-sdk/v1\n{kind}name: orders\nowner: team-checkout\nlifecycle: production\ntier: {tier}\n" +
            $"repository: github.com/acme/orders\n{needs}{shape}";

    /// <summary>The same services, older ones, those of a system, and those with environments of their own.</summary>
    private static IEnumerable<string> Healthy => Services.SelectMany(service => new[]
    {
        service,
        service.Replace("lifecycle: production", "lifecycle: deprecated", StringComparison.Ordinal) + "onCall: { pagerduty: P1A2B3D }\n",
        service + "system: shop\nconfig: { Orders__PageSize: \"50\" }\nrunbook: https://wiki.example.com/orders\n",
        service + "environments: { dev: { config: { Level: debug } }, staging: {}, production: {}, eu-live: { config: { Level: info } } }\n",
    });

    private static string[] Shapes(string kind) =>
        kind.Contains("job", StringComparison.Ordinal) ? ["", "resources: { cpu: 100m, memory: 64Mi }\n"]
        : kind.Contains("worker", StringComparison.Ordinal) ? ["", "replicas: 3\n", "replicas: 2..4\n"]
        : ["", "replicas: 3\n", "rollout: canary\n", "rollout: to-canary\n", "expose: { host: orders.example.com, public: true }\n",
            "rollout: canary\nreplicas: 4\nexpose: { host: orders.example.com }\n"];

    public static TheoryData<string> Ways => [.. Damages.All.Select(damage => damage.ToString())];

    [Fact]
    public void No_rule_reports_a_healthy_service()
    {
        var all = Healthy.ToList();

        all.Count.ShouldBeGreaterThan(1000);
        all.ShouldBeUnique();
        foreach (var service in all)
            Report(service, null).ShouldBeEmpty(service);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_damage_is_reported_by_the_rule_that_speaks_of_it(string way)
    {
        var damage = Damages.All.Single(one => one.ToString() == way);
        var tried = 0;
        // Every fifth service: the shapes of each kind and tier come round.
        foreach (var service in Services.Where((_, i) => i % 5 == tried % 5))
        {
            if (Report(service, damage) is not { } codes)
                continue;
            codes.ShouldContain(damage.Code, service);
            if (++tried == 6)
                break;
        }

        tried.ShouldBeGreaterThan(0, "no service has such an object");
    }

    /// <summary>The codes of policy; null when the damage cannot happen to the service.</summary>
    private static List<string>? Report(string service, Damage? damage)
    {
        var findings = new FindingList();
        var model = Run.Model(service, Defaults, s_released);
        var rendered = Renderer.Render(model, UserFiles.None, "src/Orders/", findings);
        if (damage is not null)
        {
            var production = rendered.Environments.Single(e => e.Service.Environment == "production");
            if (production.Objects.FirstOrDefault(o => o.Kind == damage.Kind && CanHappen(damage, production, o)) is not { } target)
                return null;
            rendered = rendered with { Environments = [production with { Objects = Damages.Apply(damage, production.Objects, target) }] };
        }

        var facts = new ProjectFacts { DescriptionFile = "platform.yaml", Day = new BuildDay(new DateOnly(2026, 11, 26)) };
        Rules.Run(new RuleContext(model, UserFiles.None, rendered, ChangePlan.None, facts, new Waivers([], facts.Day), findings));
        return [.. findings.Ordered().Where(f => int.Parse(f.Code.Id[4..], CultureInfo.InvariantCulture) is > 3000 and < 3100)
            .Select(f => f.Code.Id)];
    }

    /// <summary>The rules on availability spare tier internal and what does not serve; TLS is switched where there is a data store.</summary>
    private static bool CanHappen(Damage damage, RenderedEnvironment environment, RenderedObject target)
    {
        var service = environment.Service;
        var isInternal = service.Tier == Tier.Internal;
        var isAsleep = target.Kind == "Deployment" && target.Object.TextAt("spec", "replicas") is null or "0"
            && environment.Objects.Any(o => o.Kind == "Rollout");
        return damage.Code switch
        {
            "PLAT3003" => !isInternal && !isAsleep
                && (target.Object.TextAt("spec", "replicas") is not null || target.Kind == "HorizontalPodAutoscaler"),
            // Of the migrations' Job, which serves nobody, only its hooks count.
            "PLAT3017" => target.FileName != "migration-job.yaml",
            "PLAT3043" => !isInternal && !isAsleep,
            "PLAT3016" => !isAsleep,
            "PLAT3010" => service is { Tier: Tier.Critical, Kind: ServiceKind.Service },
            "PLAT3028" => service.Needs.Any(n => n.Type.IsDataStore) && target.FileName != "migration-job.yaml",
            "PLAT3008" when target.Kind == "HTTPRoute" => service.Route is { Public: true },
            "PLAT3012" => service.Databases.Any(),
            "PLAT3014" => target.FileName == "network-policy.yaml",
            _ => true,
        };
    }
}
