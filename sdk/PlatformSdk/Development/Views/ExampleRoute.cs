using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PlatformSdk.Health;

namespace PlatformSdk.Development.Views;

/// <summary>Finds a GET route of the service without parameters.</summary>
internal static class ExampleRoute
{
    internal static string Find(EndpointDataSource endpoints) => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0
            && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
        .FirstOrDefault(route => !HealthResponder.IsHealthPath(route)) ?? "/";
}
