namespace PlatformSdk.Build.Findings;

/// <summary>PLAT118x and PLAT127x: scaling, and what operators use at run time.</summary>
internal static class ScalingCodes
{
    internal static readonly Code NoProvider = new("PLAT1180", Severity.Error,
        "The platform cannot scale by this metric",
        "Kubernetes itself scales by CPU and memory only. KEDA scales by other metrics, and the platform team decides whether the cluster runs it.",
        "scale: { on: requests, target: 50 }",
        "Set 'scaling: { provider: keda }' in platform.defaults.yaml once KEDA is installed, or remove 'scale'.");

    internal static readonly Code NoPrometheus = new("PLAT1181", Severity.Error,
        "Nothing can measure the requests",
        "KEDA asks Prometheus for the number of requests, and the platform's defaults do not set its address.",
        "scale: { on: requests, target: 50 }, without telemetry.prometheusUrl",
        "Set 'telemetry: { prometheusUrl: ... }' in platform.defaults.yaml to the address that KEDA reaches Prometheus at.");

    internal static readonly Code Incomplete = new("PLAT1182", Severity.Error,
        "The scaling is incomplete",
        "All layers together must set what is measured and how much of it one pod should get.",
        "scale: { on: requests }",
        "Set both 'on' and 'target', for example 'scale: { on: requests, target: 50 }'.");

    internal static readonly Code TokenIsNotASecret = new("PLAT1183", Severity.Error,
        "The token of the management port is not a secret",
        "A request that changes a log level at run time must carry the value of the need 'management-token'. Only a need of type secret has one.",
        "needs:\n  management-token: { type: redis }",
        "Set 'type: secret', and 'optional: true' so that the service starts without it. If the need is something else, rename it.");

    internal static readonly Code NoQueue = new("PLAT1270", Severity.Error,
        "The scaling names no queue",
        "KEDA reads the length of a queue on the broker of a need. The service has no need of type queue, or 'need' names something else.",
        "needs: { cache: { type: redis } }\nscale: { on: queue, target: 20, need: cache }",
        "Declare the queue, for example 'needs: { orders: { type: queue } }', and set 'need' to its name, or leave 'need' out.");

    internal static readonly Code SeveralQueues = new("PLAT1271", Severity.Error,
        "It is not clear which broker has the queue",
        "With several needs of type queue, each may be another broker.",
        "needs: { orders: { type: queue }, refunds: { type: queue } }\nscale: { on: queue, target: 20 }",
        "Set 'need', for example 'scale: { on: queue, target: 20, need: orders }'.");

    internal static readonly Code NoSecret = new("PLAT1272", Severity.Error,
        "KEDA cannot read the address of the broker",
        "KEDA connects to the broker itself, and takes its address from a Secret of Kubernetes. Where the process reads the secret store itself, " +
            "or a "
            + "driver mounts its files, there is no such Secret.",
        "secrets: { store: vault, address: \"https://vault.example.com\" }   # in platform.defaults.yaml",
        "Set 'secrets: { delivery: secret }' or 'external-secrets' in platform.defaults.yaml, or scale by CPU. For 'use: resource', map the field "
            + "connectionString in 'fields'.");

    internal static readonly Code NothingStarts = new("PLAT1273", Severity.Error,
        "Nothing would start the first pod",
        "Without pods, nobody answers requests, and there is no CPU to measure. Only a worker that is scaled by a queue starts again from zero.",
        "replicas: 0..5",
        "Set the minimum to 1. For a worker, add 'scale: { on: queue, target: 20 }' instead.");

    internal static readonly Code NoRequests = new("PLAT1274", Severity.Error,
        "A worker receives no requests",
        "Requests per second are measured by the HTTP server of a service. A worker has none, so it could not be scaled.",
        "kind: worker\nscale: { on: requests, target: 50 }",
        "Use 'on: queue', correct the kind, or remove 'scale'.");

    internal static readonly IReadOnlyList<Code> All =
    [
        NoProvider, NoPrometheus, Incomplete, TokenIsNotASecret, NoQueue, SeveralQueues, NoSecret, NothingStarts, NoRequests,
    ];
}
