using PlatformSdk.Hosting;
using PlatformSdk.Migrations;
using PlatformSdk.OpenApi;
using PlatformSdk.Web;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints of the platform.</summary>
public static class PlatformWebApplicationExtensions
{
    /// <summary>
    /// Maps the health endpoints on the app's port; if a management port is set, the app's ports answer 404 instead. In Development, also maps the
    /// OpenAPI document. Adds the rate limiter and request timeouts to the pipeline if they are enabled. A second call has no effect. With
    /// <c>Platform:Run</c> set to <c>migrations</c> it applies the pending migrations and ends the process.
    /// </summary>
    /// <exception cref="InvalidOperationException"><c>AddPlatform()</c> was not called.</exception>
    public static WebApplication MapPlatform(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        PlatformServices.Require(app.Services);
        MigrationRun.EndIfAsked(app);
        if (!HealthEndpoints.TryMap(app))
            return app;
        BrokenRequests.Use(app);
        OpenApiSetup.Map(app);
        OptionalMiddleware.Use(app);
        return app;
    }
}
