using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model;

/// <summary>
/// The port for gRPC. It needs HTTP/2, and a port without TLS cannot serve both versions. So gRPC uses the service's own port if it is the only
/// protocol, and a separate one next to an HTTP API.
/// </summary>
internal static class GrpcPort
{
    /// <summary>Null without a gRPC API.</summary>
    internal static int? PortFor(ServiceDescription d) => d.Kind != ServiceKind.Service || !d.Apis.Values.Any(a => a.Type == ApiType.Grpc)
        ? null
        : d.Apis.Values.FirstOrDefault(a => a.Type == ApiType.Grpc && a.Port is not null)?.Port ?? Own(d);

    /// <summary>Whether the declared APIs leave the service's own port to gRPC. An asynchronous API needs no port.</summary>
    internal static bool UsesServicePort(ServiceDescription d) =>
        PortFor(d) == Own(d) && !d.Apis.Values.Any(a => a.Type is ApiType.Openapi or ApiType.Graphql);

    /// <summary>Whether gRPC has a separate port.</summary>
    internal static bool IsApart(ResolvedService service) => Apart(service) is not null;

    /// <summary>The separate port of gRPC, or null.</summary>
    internal static int? Apart(ResolvedService service) => service.GrpcPort is { } port && port != service.Port ? port : null;

    /// <summary>The port to suggest or to use: the usual one, unless the service uses it.</summary>
    internal static int Free(ServiceDescription d) => Own(d) == 9090 ? 9091 : 9090;

    private static int Own(ServiceDescription d) => d.Port ?? RuntimeDefaults.Port;
}
