namespace PlatformSdk.Build.Description.Findings;

/// <summary>PLAT11xx: nothing is wrong, but something that the description wants cannot be written without a word from the platform team.</summary>
internal static class AdviceCodes
{
    internal static readonly Code NoImageRegistry = new("PLAT1101", Severity.Message,
        "No image registry is known",
        "The manifests name the image by the service's name alone, which a cluster looks for on its default registry.",
        "no platform.defaults.yaml, or one without imageRegistry",
        "Add 'imageRegistry: registry.example.com/shop' to platform.defaults.yaml.");

    internal static readonly Code NoGateway = new("PLAT1102", Severity.Message,
        "No gateway is known, so no route is written",
        "expose asks for a way in from outside; the Gateway it would attach to is the platform team's to name.",
        "expose: { host: orders.example.com }",
        "Add 'gateway: { name: public, namespace: gateways }' to platform.defaults.yaml.");

    internal static readonly Code NoHost = new("PLAT1103", Severity.Message,
        "No host is known, so no route is written",
        "expose names no host, and the environment has no domain from which one would follow.",
        "expose: { public: true }",
        "Add expose.host to platform.yaml, or 'environments: { <name>: { domain: example.com } }' to platform.defaults.yaml.");

    internal static readonly Code NoSecretStore = new("PLAT1104", Severity.Message,
        "No secret store is known",
        "The service needs secrets; without a store in the defaults the process reads mounted files, which nobody mounts.",
        "needs: { stripe-key: { type: secret } }",
        "Add 'secrets: { store: vault, address: \"https://vault.example.com:8200\" }' to platform.defaults.yaml.");

    internal static readonly Code NoNetworkTarget = new("PLAT1105", Severity.Message,
        "The network policy admits all private addresses",
        "Where a managed need is on the network has not been said, so the policy lets the service reach every private address on that port.",
        "needs: { orders-db: { type: postgres } }",
        "Add 'network: { postgres: { cidrs: [10.1.0.0/16] } }' to platform.defaults.yaml.");

    internal static readonly Code NoPrometheus = new("PLAT1106", Severity.Message,
        "The canary is not analysed",
        "Without a Prometheus to ask, a canary only waits between its steps.",
        "rollout: canary",
        "Add 'telemetry: { prometheusUrl: \"http://prometheus.observability:9090\" }' to platform.defaults.yaml.");

    internal static readonly Code ScaffoldIsOlder = new("PLAT1130", Severity.Message,
        "The SDK is newer than the scaffold",
        "The template that made this project has changed since: new projects may be laid out differently, and the changelog says what else is new. Said once for each version.",
        "PlatformSdk 1.2.0 in a project that .platform/scaffold.yaml says was made by 1.0.0",
        "Read the changelog. When the project is as you want it, write the new version into .platform/scaffold.yaml.");

    internal static readonly IReadOnlyList<Code> All = [NoImageRegistry, NoGateway, NoHost, NoSecretStore, NoNetworkTarget, NoPrometheus, ScaffoldIsOlder];
}
