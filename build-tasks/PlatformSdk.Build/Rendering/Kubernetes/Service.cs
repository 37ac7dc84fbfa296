using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>service.yaml</c>: the address inside the cluster. Port 80 always, so that a caller needs the name only; gRPC beside HTTP keeps its number.
/// </summary>
internal static class Service
{
    internal const int Port = 80;

    internal static YamlMapping? Render(ResolvedService service) =>
        service.Kind == ServiceKind.Service ? Of(service, service.Name) : null;

    /// <summary>
    /// <c>service-canary.yaml</c>: Argo Rollouts narrows its selector to the canary's pods, and that of the first to the stable ones.
    /// </summary>
    internal static YamlMapping? RenderCanary(ResolvedService service) =>
        Rollouts.SplitsTraffic(service) ? Of(service, Names.CanaryService(service)) : null;

    private static YamlMapping Of(ResolvedService service, string name) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Service",
        ["metadata"] = Metadata.Of(service, name),
        ["spec"] = new YamlMapping
        {
            ["type"] = "ClusterIP",
            ["selector"] = Labels.Selector(service),
            ["ports"] = new YamlSequence
            {
                Entry(Ports.Http, Port, isGrpc: service.GrpcPort == service.Port),
                GrpcPort.Apart(service) is { } grpc ? Entry(Ports.Grpc, grpc, isGrpc: true) : null,
            },
        },
    };

    /// <summary>A gateway or mesh speaks HTTP/1.1 to a port without TLS unless it is told otherwise (KEP-3726).</summary>
    private static YamlMapping Entry(string name, int port, bool isGrpc) => new()
    {
        ["name"] = name,
        ["port"] = port,
        ["targetPort"] = name,
        ["protocol"] = "TCP",
        ["appProtocol"] = isGrpc ? "kubernetes.io/h2c" : "http",
    };
}
