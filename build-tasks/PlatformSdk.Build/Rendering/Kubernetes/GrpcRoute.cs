using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>grpc-route.yaml</c>: the route for gRPC, which matches the host only.</summary>
internal static class GrpcRoute
{
    internal const string Kind = "GRPCRoute";

    internal static bool Exists(ResolvedService service) => service is { Route: not null, GrpcPort: not null };

    internal static YamlMapping? Render(ResolvedService service) => !Exists(service) ? null
        : GatewayRoute.RouteFor(service, Kind, service.GrpcHost!, service.SharedGrpcHost, GrpcPort.Apart(service) ?? Service.Port, matches: null);
}
