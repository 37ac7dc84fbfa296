namespace PlatformSdk.Build.Findings;

/// <summary>PLAT104x: what the manifests would say and the cluster, or the pod, would not bear.</summary>
internal static class ManifestCodes
{
    internal static readonly Code LimitBelowRequest = new("PLAT1040", Severity.Error,
        "A limit is below the request",
        "The API server refuses a container that asks for more than it may use. The two may come from different layers: an environment that lowers " +
            "memoryLimit, or a tier that asks for more.",
        "resources: { memory: 1Gi, memoryLimit: 512Mi }",
        "Raise the limit, or lower the request in the same place.");

    internal static readonly Code PortTaken = new("PLAT1041", Severity.Error,
        "The port cannot be opened in the pod",
        "8081 is the port of the management server, and a port below 1024 is refused to a process that is not root: the pod would end at start.",
        "port: 80",
        "Use a port from 1024 on, such as 8080. Inside the cluster the service is on port 80 all the same.");

    internal static readonly Code NoUrl = new("PLAT1042", Severity.Error,
        "An external need has no url",
        "Without the address there is nothing to call, and no way out in the network policy.",
        "needs:\n  tax-api: { type: external }",
        "Add 'url' to the need, or to needs.<name> of each environment.");

    internal static readonly Code TooMuchConfig = new("PLAT1043", Severity.Error,
        "The configuration is too large for a ConfigMap",
        "kubectl and Argo CD keep a copy of an object in one of its annotations, which together have room for 256 KiB.",
        "config: with hundreds of long values",
        "Put large texts into a file of the image, or into a bucket.");

    internal static readonly Code ConfigIsDerived = new("PLAT1044", Severity.Error,
        "The manifest sets this itself",
        "The container's own variables win over those of 'config', and the manifest rests on them: the port that a probe asks, the address that " +
            "the network policy opens. In 'config' it would have no effect, or cut the pod off.",
        "config: { ASPNETCORE_HTTP_PORTS: \"9090\" }",
        "Use the key that the message names, and remove this one.");

    internal static readonly Code BadShutdown = new("PLAT1045", Severity.Error,
        "The time to stop cannot be understood",
        "The pod's grace period is derived from the drain and the shutdown timeout, which 'config' and appsettings.json set; the process would " +
            "refuse or ignore the value.",
        "config: { Platform__Shutdown__Drain: soon }",
        "Write a drain from 0s to 600s such as 30s, and shutdownTimeoutSeconds as a whole number.");

    internal static readonly Code GrpcNeedsPort = new("PLAT1046", Severity.Error,
        "A gRPC interface needs a port of its own",
        "gRPC needs HTTP/2, and a port without TLS cannot speak both HTTP/1.1 and HTTP/2: either the HTTP interface or gRPC would not be answered. " +
            "One port answers all gRPC interfaces.",
        "apis:\n  orders: { type: openapi }\n  stock: { type: grpc, definition: protos/stock.proto }",
        "Add a port such as 'port: 9090' to the gRPC interface. A service with no other interface needs none.");

    internal static readonly Code NamespaceNotLabelled = new("PLAT1047", Severity.Warning,
        "The namespace may lack labels",
        "PlatformDeploy adds the labels that the namespace lacks, but this user may not read or label it. The service is deployed all the same; " +
            "without the labels the "
        + "cluster does not enforce the Pod Security Standard.",
        "a deploying user whose role ends at the namespace's contents",
        "Run the command in the message once, as somebody who may, or let that user get and patch the namespace.");

    internal static readonly IReadOnlyList<Code> All =
        [LimitBelowRequest, PortTaken, NoUrl, TooMuchConfig, ConfigIsDerived, BadShutdown, GrpcNeedsPort, NamespaceNotLabelled];
}
