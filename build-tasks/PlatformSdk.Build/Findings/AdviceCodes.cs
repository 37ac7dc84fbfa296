namespace PlatformSdk.Build.Findings;

/// <summary>PLAT11xx: nothing is wrong with the description, but what it wants needs a word from the platform team, or a package.</summary>
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

    internal static readonly Code SecretToCreate = new("PLAT1104", Severity.Message,
        "A pod waits for a Secret that you create",
        "With 'store: files', which is the default, each secret is read from the Kubernetes Secret <name>-<need>, and nothing but you creates it. " +
            "Until then the kubelet reports FailedMount with the name of the Secret, and the pod starts as soon as it exists. Only " +
            "-t:PlatformVerify prints this.",
        "needs: { stripe-key: { type: secret } }",
        "Run the command of the message: it reads the values from its input, so that none is in a history or a list of processes. Or set 'secrets' " +
            "in platform.defaults.yaml to a store that delivers them.");

    internal static readonly Code FilesToMount = new("PLAT1150", Severity.Message,
        "Files with secrets are expected, and no generated manifest mounts them",
        "'delivery: direct' with 'store: files' is for clusters in which an agent or a patch of yours brings the files. Only -t:PlatformVerify " +
            "prints this.",
        "secrets: { store: files, delivery: direct }",
        "Remove 'delivery' to mount the Kubernetes Secrets <name>-<need>, or check that the files reach /var/run/secrets/platform/<need>.");

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

    internal static readonly Code NoAzureIdentity = new("PLAT1107", Severity.Message,
        "No identity for Azure is known",
        "Key Vault lets in an identity. Without its client id the workload identity webhook, or the CSI driver, has none to offer.",
        "secrets: { store: azure-key-vault, address: \"https://shop.vault.azure.net\" }",
        "Add 'secrets.clientId' (and 'secrets.tenantId') to platform.defaults.yaml, or patch the ServiceAccount of a service with an identity of " +
            "its own.");

    internal static readonly Code NoStorePackage = new("PLAT1108", Severity.Warning,
        "The package of the secret store is not referenced",
        "The process is to read its secrets from a store of which it has no part, so it would end at start. A warning and no error, since a " +
            "service may bring a store of its own in code.",
        "secrets: { store: vault }, and no reference to PlatformSdk.Secrets.Vault",
        "Run the 'dotnet add package' of the message. For a store of your own, add <PlatformSecretStore Include=\"vault\"/> to the project.");

    internal static readonly Code NotDelivered = new("PLAT1109", Severity.Warning,
        "The secrets cannot be delivered as the defaults say",
        "The store's address is missing, or no such delivery is known for the store: the pods would wait, or end at start.",
        "secrets: { store: vault }",
        "Complete 'secrets' in platform.defaults.yaml as the message says.");

    internal static readonly Code PreviewWaits = new("PLAT1160", Severity.Message,
        "A preview waits for what people make by hand",
        "Each preview has a namespace of its own. Secrets that are made by hand, and the ConfigMap of trusted certificates, are not in it, so its " +
            "pods do not start.",
        "secrets: { delivery: secret }, and a repository on GitHub",
        "Copy them to the namespace of the message, or set 'secrets.delivery: external-secrets' in platform.defaults.yaml.");

    internal static readonly Code NoMetrics = new("PLAT1110", Severity.Message,
        "Nobody watches the objectives",
        "Without a collector no metric leaves the service: the alerts on its objectives have nothing to look at, and its dashboard stays empty.",
        "tier: critical",
        "Add 'telemetry: { otlpEndpoint: \"http://otel-collector.observability:4318\" }' to platform.defaults.yaml.");

    internal static readonly Code Moving = new("PLAT1020", Severity.Message,
        "A service moves between rolling and canary",
        "With 'rollout: to-canary' or 'to-rolling' a Deployment and a Rollout both run every pod, so that neither goes before the other is there. " +
            "It is meant for the time of the move only.",
        "rollout: to-canary",
        "Wait with the command of the message, then set 'rollout: canary' (or rolling).");

    internal static readonly Code NotWired = new("PLAT1125", Severity.Warning,
        "The program does not call AddPlatform()",
        "There is a platform.yaml, so the manifests probe health on the management port; but nothing in the program answers there, and " +
            "openapi.json is not written. A message where warnings are errors, so that a program can come aboard in two steps.",
        "platform.yaml written by PlatformInit, and Program.cs not changed yet",
        "Add builder.AddPlatform() and app.MapPlatform() to Program.cs.");

    internal static readonly Code ScaffoldIsOlder = new("PLAT1130", Severity.Message,
        "The SDK is newer than the scaffold",
        "The template that made this project has changed since: new projects may be laid out differently, and the changelog says what else is new. " +
            "Said once for each version.",
        "PlatformSdk 1.2.0 in a project that .platform/scaffold.yaml says was made by 1.0.0",
        "Read the changelog. When the project is as you want it, write the new version into .platform/scaffold.yaml.");

    internal static readonly IReadOnlyList<Code> All =
    [
        NoImageRegistry, NoGateway, NoHost, SecretToCreate, NoNetworkTarget, NoPrometheus, NoAzureIdentity, NoStorePackage, NotDelivered, NoMetrics,
            Moving, NotWired, ScaffoldIsOlder,
        FilesToMount, PreviewWaits,
    ];
}
