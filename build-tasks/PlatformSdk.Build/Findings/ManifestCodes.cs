using PlatformSdk.Contract;

namespace PlatformSdk.Build.Findings;

/// <summary>PLAT104x and PLAT1172: manifests that the cluster would reject, or that keep a pod from running.</summary>
internal static class ManifestCodes
{
    internal static readonly Code LimitBelowRequest = new("PLAT1040", Severity.Error,
        "A limit is lower than the request",
        "The API server rejects a container whose request exceeds its limit. The two values may come from different layers, such as an " +
            "environment that lowers memoryLimit.",
        "resources: { memory: 1Gi, memoryLimit: 512Mi }",
        "Raise the limit, or lower the request in the same place.");

    internal static readonly Code PortTaken = new("PLAT1041", Severity.Error,
        "The container cannot open this port",
        $"Port {RuntimeDefaults.ManagementPort} belongs to the management server, and a process that is not root cannot open a port below 1024. " +
            "The pod would stop at start.",
        "port: 80",
        $"Use a port from 1024 on, such as {RuntimeDefaults.Port}. Inside the cluster the service is still reached on port 80.");

    internal static readonly Code NoUrl = new("PLAT1042", Severity.Error,
        "An external need has no url",
        "Without an address the service cannot call it, and the network policy cannot allow the traffic.",
        "needs:\n  tax-api: { type: external }",
        "Add 'url' to the need, or to needs.<name> in each environment.");

    internal static readonly Code TooMuchConfig = new("PLAT1043", Severity.Error,
        "The configuration is too large for a ConfigMap",
        "kubectl and Argo CD store a copy of each object in an annotation, and annotations are limited to 256 KiB in total.",
        "config: with hundreds of long values",
        "Put large texts into a file of the image, or into a bucket.");

    internal static readonly Code ConfigIsDerived = new("PLAT1044", Severity.Error,
        "The manifest already sets this variable",
        "The container's own variables take precedence over 'config', and other parts of the manifest depend on them, such as the port of a " +
            "probe or an address in the network policy. In 'config' the variable would have no effect, or cut the pod off.",
        "config: { ASPNETCORE_HTTP_PORTS: \"9090\" }",
        "Set the key that the message names, and remove the variable from 'config'.");

    internal static readonly Code BadShutdown = new("PLAT1045", Severity.Error,
        "A shutdown time is not valid",
        "The pod's grace period is derived from the drain and the shutdown timeout. The value in 'config' or appsettings.json is one that the " +
            "process would reject or ignore.",
        "config: { Platform__Shutdown__Drain: soon }",
        "Set the drain to a duration from 0s to 600s, such as 30s, and shutdownTimeoutSeconds to a whole number.");

    internal static readonly Code GrpcNeedsPort = new("PLAT1046", Severity.Error,
        "A gRPC API needs its own port",
        "gRPC requires HTTP/2, and a port without TLS cannot serve both HTTP/1.1 and HTTP/2, so either the HTTP API or gRPC would not work. " +
            "One port serves all gRPC APIs.",
        "apis:\n  orders: { type: openapi }\n  stock: { type: grpc, definition: protos/stock.proto }",
        "Add a port such as 'port: 9090' to the gRPC API. A service without any other API needs no extra port.");

    internal static readonly Code NamespaceNotLabelled = new("PLAT1047", Severity.Warning,
        "The namespace may lack labels",
        "PlatformDeploy adds missing labels to the namespace, but this user has no permission to read or label it. The service is deployed " +
            "anyway; without the labels the cluster does not enforce the Pod Security Standard.",
        "a deploying user with permissions inside the namespace only",
        "Run the command in the message once as a user with permission, or allow the deploying user to get and patch the namespace.");

    internal static readonly Code NamespaceShared = new("PLAT1048", Severity.Warning,
        "Environments share a namespace",
        "The objects of a service have the same names in every environment, so in one namespace each deployment overwrites the other. It is an " +
            "error if the environments also name the same cluster or context.",
        "environments: { dev: { namespace: shop }, test: { namespace: shop } }",
        "Remove 'namespace' in platform.defaults.yaml to get <system or name>-<environment>, or set the 'cluster' of each environment.");

    internal static readonly Code ConfigHijacks = new("PLAT1172", Severity.Error,
        "A variable would change how the process is loaded",
        "'config' holds the settings of the program. Variables such as LD_PRELOAD and DOTNET_STARTUP_HOOKS load other code into the process, and " +
            "PATH or DOTNET_ROOT can keep it from starting. Settings of the runtime, such as DOTNET_gcServer and DOTNET_TieredPGO, are allowed.",
        "config: { LD_PRELOAD: /opt/agent/libagent.so }",
        "Remove the variable. To attach an agent, set it on the container in a patch under deploy/patches/, together with the volume of the agent.");

    internal static readonly IReadOnlyList<Code> All =
    [
        LimitBelowRequest, PortTaken, NoUrl, TooMuchConfig, ConfigIsDerived, BadShutdown, GrpcNeedsPort, NamespaceNotLabelled, NamespaceShared,
        ConfigHijacks,
    ];
}
