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

/// <summary>The health endpoints on the app's own port.</summary>
internal static class HealthEndpoints
{
    /// <summary>False if they are already mapped: two endpoints on one path would answer 500.</summary>
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
        // Details name every dependency, so the app's clients must not see them.
        Map(app, HealthPaths.Details, app.Environment.IsDevelopment() ? probe : HideAsync);
        return true;
    }

    /// <summary>
    /// Maps any method, before authentication, rate limits and fallback routes: a probe must not depend on what the app does to a request. Also
    /// before an endpoint of the service on the same path, because two equal endpoints would answer 500.
    /// </summary>
    private static void Map(IEndpointRouteBuilder app, string path, RequestDelegate answer)
        => app.Map(path, answer).WithOrder(int.MinValue).ShortCircuit().DisableHttpMetrics().ExcludeFromDescription().WithDisplayName(path);

    private static Task HideAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
