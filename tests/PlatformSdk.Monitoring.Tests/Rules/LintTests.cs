using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>What Prometheus says of the files themselves.</summary>
public sealed class LintTests
{
    public static TheoryData<string> Shapes =>
    [
        "kind: service\nname: orders\n",
        "kind: service\nname: o\nslo: { availability: 99.999, latency: { within: 50ms, for: 99.9 }, window: 1d }\nreplicas: 2..10\nresources: { " +
            "cpu: 1, memory: 1Gi, cpuLimit: 2 }\nneeds: { stripe-key: { type: secret } }\n",
        "kind: service\nname: a-service-whose-name-is-as-long-as-a-name-can-be-x\ntier: internal\nslo: { latency: { within: 10s }, window: 90d }\n",
        "kind: worker\nname: mailer-2\nreplicas: 3\nneeds: { outbox: { type: queue } }\n",
        "kind: worker\nname: m\nreplicas: 0..3\nscale: { on: queue, target: 5, need: a }\nneeds: { a: { type: queue }, b: { type: queue }, c: { " +
            "type: " +
            "redis } }\n",
        "kind: job\nname: settlement\nschedule: \"30 2 * * *\"\n",
        "kind: job\nname: migration\n",
        "kind: service\nname: ledger\nneeds: { db: { type: postgres, backup: {} }, more: { type: postgres, backup: { every: 6h } } }\n",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Promtool_has_nothing_to_say(string shape)
    {
        var service = Services.Of(shape.Replace("tier: internal\n", "", StringComparison.Ordinal),
            more: DatabaseTests.Provisioners + "scaling: { provider: keda }\n");
        return Promtool.RunAsync(RuleFile.Of(service), null, "check", "rules", "--lint=all", "--lint-fatal", "rules.yaml");
    }
}
