using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model;

/// <summary>
/// Where gRPC is answered. It needs HTTP/2, and a port without TLS cannot speak both versions: so the service's own port does where gRPC is all that
/// it has, and another one beside an HTTP interface.
/// </summary>
internal static class GrpcPort
{
    /// <summary>Null without a gRPC interface.</summary>
    internal static int? Of(ServiceDescription d) => d.Kind != ServiceKind.Service || !d.Apis.Values.Any(a => a.Type == ApiType.Grpc)
        ? null
        : d.Apis.Values.FirstOrDefault(a => a.Type == ApiType.Grpc && a.Port is not null)?.Port ?? Own(d);

    /// <summary>Whether the interfaces that are written down leave the service's own port to gRPC. An asynchronous one asks for no port.</summary>
    internal static bool IsTheServices(ServiceDescription d) =>
        Of(d) == Own(d) && !d.Apis.Values.Any(a => a.Type is ApiType.Openapi or ApiType.Graphql);

    /// <summary>Whether gRPC has a port beside the service's own.</summary>
    internal static bool IsApart(ResolvedService service) => Apart(service) is not null;

    /// <summary>The port that gRPC has beside the service's own, or null.</summary>
    internal static int? Apart(ResolvedService service) => service.GrpcPort is { } port && port != service.Port ? port : null;

    private static int Own(ServiceDescription d) => d.Port ?? RuntimeDefaults.Port;
}
