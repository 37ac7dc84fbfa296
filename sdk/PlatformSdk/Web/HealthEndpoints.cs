using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Health;
using PlatformSdk.Hosting;

namespace PlatformSdk.Web;

/// <summary>The health paths on the app's own port.</summary>
internal static class HealthEndpoints
{
    /// <summary>False when they are mapped already: two endpoints of one path would answer 500.</summary>
    internal static bool TryMap(WebApplication app)
    {
        PlatformServices.Require(app.Services);
        var check = app.Services.GetRequiredService<MappedCheck>();
        if (check.IsMapped)
            return false;
        check.IsMapped = true;
        var health = app.Services.GetRequiredService<HealthResponder>();
        var options = app.Services.GetRequiredService<IOptions<PlatformOptions>>();

        RequestDelegate probe = context => options.Value.ManagementPort is null ? health.AnswerAsync(context) : HideAsync(context);
        Map(app, HealthPaths.Live, probe);
        Map(app, HealthPaths.Startup, probe);
        Map(app, HealthPaths.Ready, probe);
        // Details name every dependency: not for the clients of an app whose management port nobody separated.
        Map(app, HealthPaths.Details, app.Environment.IsDevelopment() ? probe : HideAsync);
        return true;
    }

    /// <summary>
    /// Any method and before authentication, rate limits and fallback routes: a probe must not depend on what the app does to a request. Before
    /// an endpoint of the service of the same path, too: as equals both would answer 500.
    /// </summary>
    private static void Map(IEndpointRouteBuilder app, string path, RequestDelegate answer)
        => app.Map(path, answer).WithOrder(int.MinValue).ShortCircuit().DisableHttpMetrics().ExcludeFromDescription().WithDisplayName(path);

    private static Task HideAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
