namespace PlatformSdk.Build.Findings;

/// <summary>PLAT118x: scaling, and what operators use at run time.</summary>
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

    internal static readonly IReadOnlyList<Code> All = [NoProvider, NoPrometheus, Incomplete, TokenIsNotASecret];
}
