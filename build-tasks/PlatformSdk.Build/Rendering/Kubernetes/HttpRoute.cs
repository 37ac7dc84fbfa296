using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>http-route.yaml</c>: the route for HTTP.</summary>
internal static class HttpRoute
{
    internal const string Kind = "HTTPRoute";

    /// <summary>Whether there is a route for HTTP: not when gRPC uses the service's port.</summary>
    internal static bool Exists(ResolvedService service) => service.Route is not null && service.GrpcPort != service.Port;

    internal static YamlMapping? Render(ResolvedService service) =>
        !Exists(service) ? null : GatewayRoute.RouteFor(service, Kind, service.Route!.Host, service.Route.SharedHost, Service.Port,
        new YamlSequence { new YamlMapping { ["path"] = new YamlMapping { ["type"] = "PathPrefix", ["value"] = Quoted(service.Route.Path) } } });
}
