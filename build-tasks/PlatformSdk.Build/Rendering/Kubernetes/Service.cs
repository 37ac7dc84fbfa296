using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>service.yaml</c>: the address inside the cluster. Always port 80, so that a caller only needs the name; a separate gRPC port keeps its number.
/// </summary>
internal static class Service
{
    internal const int Port = 80;

    internal static YamlMapping? Render(ResolvedService service) =>
        service.Kind == ServiceKind.Service ? ServiceObject(service, service.Name) : null;

    /// <summary>
    /// <c>service-canary.yaml</c>: Argo Rollouts narrows its selector to the canary's pods, and the selector of the other Service to the stable pods.
    /// </summary>
    internal static YamlMapping? RenderCanary(ResolvedService service) =>
        Rollouts.SplitsTraffic(service) ? ServiceObject(service, Names.CanaryService(service)) : null;

    private static YamlMapping ServiceObject(ResolvedService service, string name) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Service",
        ["metadata"] = Metadata.MetadataFor(service, name),
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

    /// <summary>Sets the protocol: without it, a gateway or mesh uses HTTP/1.1 on a port without TLS (KEP-3726).</summary>
    private static YamlMapping Entry(string name, int port, bool isGrpc) => new()
    {
        ["name"] = name,
        ["port"] = port,
        ["targetPort"] = name,
        ["protocol"] = "TCP",
        ["appProtocol"] = isGrpc ? "kubernetes.io/h2c" : "http",
    };
}
