using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Hosting;

namespace PlatformSdk.Web;

/// <summary>Stands before the app's own pipeline.</summary>
internal sealed class FirstMiddleware(ServiceState state) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(CloseWhileDraining);
        next(app);
    };

    /// <summary>
    /// Tells HTTP/1 clients to come back by a new connection, which a load balancer gives to another replica. HTTP/2 has GOAWAY for that,
    /// and forbids the header.
    /// </summary>
    private RequestDelegate CloseWhileDraining(RequestDelegate next) => context =>
    {
        if (state.IsDraining && !HttpProtocol.IsHttp2(context.Request.Protocol) && !HttpProtocol.IsHttp3(context.Request.Protocol))
            context.Response.Headers.Connection = "close";
        return next(context);
    };
}
