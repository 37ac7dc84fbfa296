using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PlatformSdk.Health;
using PlatformSdk.Hosting;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Web;

/// <summary>The middleware before the app's own pipeline.</summary>
internal sealed class FirstMiddleware(ServiceState state, IOptions<PlatformOptions> options, ProxyOptions forwarded, IHostEnvironment environment,
    SecurityHeaders headers, RequestLog log, EmptyErrors errors, ProxyWarnings proxies) : IStartupFilter
{
    private readonly bool _secure = options.Value.Web.SecurityHeaders;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(First);
        if (forwarded.AreRead)
            app.UseForwardedHeaders();
        // In Development the framework's page shows more.
        if (!environment.IsDevelopment())
            app.UseExceptionHandler();
        next(app);
    };

    private RequestDelegate First(RequestDelegate next) => context =>
    {
        if (state.IsDraining)
            CloseConnection(context);
        // Probes arrive every second on every pod: nothing is added to the response, and nothing is logged.
        return HealthResponder.IsHealthPath(context.Request.Path) ? next(context) : Answer(context, next);
    };

    private Task Answer(HttpContext context, RequestDelegate next)
    {
        proxies.Inspect(context);
        if (_secure)
            headers.AddTo(context);
        var begin = log.Begin();
        Task ended;
        try
        {
            ended = next(context);
        }
        catch (Exception exception) when (TryEnd(context, exception, begin))
        {
            return Task.CompletedTask;
        }
        // Most requests complete synchronously and need no state machine.
        if (!ended.IsCompletedSuccessfully || EmptyErrors.IsEmptyError(context))
            return AwaitAsync(context, ended, begin);
        log.End(context, begin, context.Response.StatusCode);
        return ended;
    }

    /// <summary>
    /// Makes HTTP/1 clients reconnect, so that a load balancer can choose another replica. HTTP/2 has GOAWAY for that and forbids the header.
    /// </summary>
    private static void CloseConnection(HttpContext context)
    {
        if (context.Request.Protocol is "HTTP/1.1" or "HTTP/1.0")
            context.Response.Headers.Connection = "close";
    }

    private async Task AwaitAsync(HttpContext context, Task ended, long begin)
    {
        try
        {
            await ended.ConfigureAwait(false);
        }
        catch (Exception exception) when (TryEnd(context, exception, begin))
        {
            return;
        }
        if (EmptyErrors.IsEmptyError(context))
            await errors.WriteAsync(context).ConfigureAwait(false);
        log.End(context, begin, context.Response.StatusCode);
    }

    /// <summary>
    /// True if the client broke its request. Otherwise the exception continues unchanged: the server answers 500 or cuts off the response.
    /// </summary>
    private bool TryEnd(HttpContext context, Exception exception, long begin)
    {
        var isTheClients = BrokenRequests.TryEnd(context, exception);
        if (!isTheClients)
            UnhandledException.Note(context, exception);
        log.End(context, begin, isTheClients ? context.Response.StatusCode : ClientFault.Status(exception)
            ?? StatusCodes.Status500InternalServerError);
        return isTheClients;
    }
}
