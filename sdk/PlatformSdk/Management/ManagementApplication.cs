using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PlatformSdk.Health;

namespace PlatformSdk.Management;

/// <summary>What the management port serves: the health paths, 404 to everything else. The app is not behind it, so nothing can cross.</summary>
internal sealed class ManagementApplication(HealthResponder health) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context)
    {
        if (!HealthResponder.IsHealthPath(context.Request.Path))
            return EndAsync(context, StatusCodes.Status404NotFound);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return EndAsync(context, StatusCodes.Status405MethodNotAllowed);
        return health.AnswerAsync(context);
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    private static Task EndAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
