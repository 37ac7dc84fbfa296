namespace PlatformSdk.Build.Findings;

/// <summary>PLAT11xx: the description is valid, but a platform setting or a package is missing.</summary>
internal static class AdviceCodes
{
    internal static readonly Code NoImageRegistry = new("PLAT1101", Severity.Message,
        "No image registry is set",
        "The manifests use the service's name as the image, which a cluster looks up in its default registry.",
        "no platform.defaults.yaml, or one without imageRegistry",
        "Set 'imageRegistry: registry.example.com/shop' in platform.defaults.yaml.")
    { IsForPlatformTeam = true };

    internal static readonly Code NoGateway = new("PLAT1102", Severity.Message,
        "No gateway is set, so no route is generated",
        "expose requests access from outside, but the platform team has not set the Gateway that the route attaches to.",
        "expose: { host: orders.example.com }",
        "Set 'gateway: { name: public, namespace: gateways }' in platform.defaults.yaml.")
    { IsForPlatformTeam = true };

    internal static readonly Code NoHost = new("PLAT1103", Severity.Message,
        "No host is set, so no route is generated",
        "expose sets no host, and the environment has no domain to derive one from.",
        "expose: { public: true }",
        "Set expose.host in platform.yaml, or 'environments: { <name>: { domain: example.com } }' in platform.defaults.yaml.");

    internal static readonly Code SecretToCreate = new("PLAT1104", Severity.Message,
        "A pod waits for a Secret that you create",
        "With the default 'store: files', each secret is read from the Kubernetes Secret <name>-<need>, which you create. Until it exists the " +
            "kubelet reports FailedMount with its name; the pod then starts by itself.",
        "needs: { stripe-key: { type: secret } }",
        "Run the command in the message. It reads the values from its input, so they do not appear in the shell history or the process list. " +
            "Or set 'secrets' in platform.defaults.yaml to a store that delivers them.")
    { IsForPlatformTeam = true };

    internal static readonly Code FilesToMount = new("PLAT1150", Severity.Message,
        "Secret files are expected, but no generated manifest mounts them",
        "'delivery: direct' with 'store: files' is for clusters where an agent or a patch provides the files.",
        "secrets: { store: files, delivery: direct }",
        "Remove 'delivery' to mount the Kubernetes Secrets <name>-<need>, or check that the files appear in /var/run/secrets/platform/<need>.")
    { IsForPlatformTeam = true };

    internal static readonly Code NoNetworkTarget = new("PLAT1105", Severity.Message,
        "The network policy allows all private addresses",
        "The address range of a managed need is not set, so the policy allows the service to reach every private address on its port.",
        "needs: { orders-db: { type: postgres } }",
        "Set 'network: { postgres: { cidrs: [10.1.0.0/16] } }' in platform.defaults.yaml.")
    { IsForPlatformTeam = true };

    internal static readonly Code NoPrometheus = new("PLAT1106", Severity.Message,
        "The canary is not analysed",
        "Without a Prometheus to query, a canary only pauses between its steps.",
        "rollout: canary",
        "Set 'telemetry: { prometheusUrl: \"http://prometheus.observability:9090\" }' in platform.defaults.yaml.")
    { IsForPlatformTeam = true };

    internal static readonly Code NoAzureIdentity = new("PLAT1107", Severity.Message,
        "No Azure identity is set",
        "Key Vault requires an identity. Without its client id, neither the workload identity webhook nor the CSI driver can provide one.",
        "secrets: { store: azure-key-vault, address: \"https://shop.vault.azure.net\" }",
        "Set 'secrets.clientId' (and 'secrets.tenantId') in platform.defaults.yaml, or patch the ServiceAccount of a service that has its own " +
            "identity.")
    { IsForPlatformTeam = true };

    internal static readonly Code NoStorePackage = new("PLAT1108", Severity.Warning,
        "The secret store's package is not referenced",
        "The platform team chose a secret store, and the project does not reference the package that reads it. The process would stop at start. It " +
            "is only a warning, because a service can have a store of its own.",
        "secrets: { store: vault } without a reference to PlatformSdk.Secrets.Vault",
        "Run the 'dotnet add package' command in the message. If the service registers its own store, add " +
            "<PlatformSecretStore Include=\"vault\"/> to the project.");

    internal static readonly Code NotDelivered = new("PLAT1109", Severity.Warning,
        "The settings under 'secrets' do not work together",
        "The address of the store is missing, or the store does not support the chosen 'delivery'. The pods would not get their secrets, and would " +
            "not start.",
        "secrets: { store: vault }",
        "Set the key in the message under 'secrets' in platform.defaults.yaml.");

    internal static readonly Code PreviewWaits = new("PLAT1160", Severity.Message,
        "A preview waits for objects that you create",
        "Each preview has its own namespace. Secrets that you create by hand and the ConfigMap of trusted certificates do not exist in it, so " +
            "its pods do not start.",
        "secrets: { delivery: secret } in a GitHub repository with previews",
        "Copy them to the namespace in the message, or set 'secrets.delivery: external-secrets' in platform.defaults.yaml.")
    {
        IsForPlatformTeam =
            true
    };

    internal static readonly Code NoMetrics = new("PLAT1110", Severity.Message,
        "Objectives are not monitored",
        "Without a collector no metric leaves the service: the alerts on its objectives have no data and its dashboard stays empty.",
        "tier: critical",
        "Set 'telemetry: { otlpEndpoint: \"http://otel-collector.observability:4318\" }' in platform.defaults.yaml.")
    { IsForPlatformTeam = true };

    internal static readonly Code Moving = new("PLAT1020", Severity.Message,
        "A service is moving between rolling and canary",
        "With 'rollout: to-canary' or 'to-rolling' a Deployment and a Rollout both run all pods, so that neither stops before the other is " +
            "ready. Use it only during the move.",
        "rollout: to-canary",
        "Wait with the command in the message, then set 'rollout: canary' (or rolling).");

    internal static readonly Code NotWired = new("PLAT1125", Severity.Warning,
        "The program does not call AddPlatform()",
        "platform.yaml exists, so the manifests probe the management port, but the program does not open it. openapi.json is not generated " +
            "either. Where warnings are errors this is a message, so that you can adopt the SDK in two steps.",
        "a platform.yaml from PlatformInit and an unchanged Program.cs",
        "Add builder.AddPlatform() and app.MapPlatform() to Program.cs.");

    internal static readonly Code ScaffoldIsOlder = new("PLAT1130", Severity.Message,
        "The SDK is newer than the project's template",
        "The template has changed since it created this project. The changelog lists the changes. The message appears once for each version.",
        "PlatformSdk 1.2.0 in a project scaffolded with 1.0.0, per .platform/scaffold.yaml",
        "Run 'dotnet build -t:PlatformUpgrade' in the project: it merges the changes and records the new version.");

    internal static readonly Code UnknownService = new("PLAT1173", Severity.Warning,
        "A needed service has almost the name of another one",
        "No platform.yaml in this repository has the name of the need, but one has almost the same name. The calls would go to an address that " +
            "does not exist. Services in other repositories are unknown to the build, so other names are not reported.",
        "needs: { inventry: { type: service } }",
        "Correct the name. If the service is in another repository, add a waiver for PLAT1173 to platform.yaml, or set " +
            "'policy: { rules: { PLAT1173: message } }' in platform.defaults.yaml.");

    internal static readonly Code NoRetireDate = new("PLAT1245", Severity.Message,
        "A deprecated service has no day of removal",
        "Without a day, callers do not move, and the service is kept for years.",
        "lifecycle: deprecated without 'retire'",
        "Set 'retire: 2027-06-30' in platform.yaml: docs/how-to/retire.md.");

    internal static readonly Code RetireIsDue = new("PLAT1246", Severity.Warning,
        "A service is still there after its day of removal",
        "It costs money and needs patches, and its callers have learned that the day is not meant.",
        "retire: 2027-06-30 in a build of July 2027",
        "Stop it with 'replicas: 0', and remove it: docs/how-to/retire.md. If a caller still needs it, set a later day.");

    internal static readonly IReadOnlyList<Code> All =
    [
        NoImageRegistry, NoGateway, NoHost, SecretToCreate, NoNetworkTarget, NoPrometheus, NoAzureIdentity, NoStorePackage, NotDelivered, NoMetrics,
            Moving, NotWired, ScaffoldIsOlder,
        FilesToMount, PreviewWaits, UnknownService, NoRetireDate, RetireIsDue,
    ];
}
