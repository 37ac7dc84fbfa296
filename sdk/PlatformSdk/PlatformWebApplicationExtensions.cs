using PlatformSdk.OpenApi;
using PlatformSdk.Web;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps what the platform answers.</summary>
public static class PlatformWebApplicationExtensions
{
    /// <summary>
    /// Maps the health paths on the app's port; where a management port is set the app's ports answer 404 to them. In Development also the
    /// OpenAPI document. Rate limit and request time-out, where they are switched on, stand at this place of the pipeline. A second call does
    /// nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException"><c>AddPlatform()</c> was not called.</exception>
    public static WebApplication MapPlatform(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!HealthEndpoints.TryMap(app))
            return app;
        BrokenRequests.Use(app);
        OpenApiSetup.Map(app);
        Switched.Use(app);
        return app;
    }
}
