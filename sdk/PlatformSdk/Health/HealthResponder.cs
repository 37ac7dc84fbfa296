using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;

namespace PlatformSdk.Health;

/// <summary>Answers the health endpoints, in the same way on the app's port and on the management port.</summary>
internal sealed class HealthResponder(HealthCache cache, ServiceState state, IOptions<PlatformOptions> options)
{
    private static readonly byte[] s_healthy = "Healthy"u8.ToArray();
    private static readonly byte[] s_unhealthy = "Unhealthy"u8.ToArray();

    internal static bool IsHealthPath(PathString path)
        => path.Value is HealthPaths.Live or HealthPaths.Ready or HealthPaths.Startup or HealthPaths.Details;

    internal bool HasStarted => state.HasStarted;

    internal bool IsReady => state is { HasStarted: true, IsDraining: false } && cache.IsReady();

    /// <summary>False while waiting for the first results may change the answer.</summary>
    internal bool IsDecided => state.IsDraining || cache.IsComplete;

    /// <summary>Answers the paths of <see cref="IsHealthPath"/>.</summary>
    internal Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store, no-cache";
        return context.Request.Path.Value switch
        {
            HealthPaths.Live => WriteAsync(context, healthy: true),
            HealthPaths.Startup => WriteAsync(context, state.HasStarted),
            HealthPaths.Ready => AnswerReadyAsync(context),
            _ => AnswerDetailsAsync(context),
        };
    }

    private async Task AnswerReadyAsync(HttpContext context)
    {
        await cache.WaitForFirstAsync(context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, IsReady).ConfigureAwait(false);
    }

    private async Task AnswerDetailsAsync(HttpContext context)
    {
        await cache.WaitForFirstAsync(context.RequestAborted).ConfigureAwait(false);
        var report = cache.Report();
        if (report.Status == Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy)
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        await options.Value.Health.ResponseWriter(context, report).ConfigureAwait(false);
    }

    private static Task WriteAsync(HttpContext context, bool healthy)
    {
        var body = healthy ? s_healthy : s_unhealthy;
        context.Response.StatusCode = healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain";
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body).AsTask();
    }
}
