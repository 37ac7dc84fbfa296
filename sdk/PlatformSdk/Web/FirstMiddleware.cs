using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Web;

/// <summary>Stands before the app's own pipeline.</summary>
internal sealed class FirstMiddleware(ServiceState state, IOptions<PlatformOptions> options, IHostEnvironment environment) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(First);
        ForwardedHeaders.Use(app, options.Value.Web);
        // In Development the framework's own page shows more.
        if (!environment.IsDevelopment())
            app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
        next(app);
    };

    /// <summary>A request that is too large or cannot be read is the client's error and keeps its own code.</summary>
    private static int StatusOf(Exception exception)
        => exception is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError;

    private RequestDelegate First(RequestDelegate next) => context =>
    {
        if (state.IsDraining)
            CloseConnection(context);
        Task ended;
        try
        {
            ended = next(context);
        }
        catch (Exception exception) when (Noted(context, exception))
        {
            throw;
        }
        // Most requests end in line and need no state machine.
        return ended.IsCompletedSuccessfully ? ended : AwaitAsync(context, ended);
    };

    /// <summary>
    /// Tells HTTP/1 clients to come back by a new connection, which a load balancer gives to another replica. HTTP/2 has GOAWAY for that,
    /// and forbids the header.
    /// </summary>
    private static void CloseConnection(HttpContext context)
    {
        if (context.Request.Protocol is "HTTP/1.1" or "HTTP/1.0")
            context.Response.Headers.Connection = "close";
    }

    private static async Task AwaitAsync(HttpContext context, Task ended)
    {
        try
        {
            await ended;
        }
        catch (Exception exception) when (Noted(context, exception))
        {
            throw;
        }
    }

    /// <summary>False, so that the exception goes on as if nobody had looked.</summary>
    private static bool Noted(HttpContext context, Exception exception)
    {
        UnhandledException.Note(context, exception);
        return false;
    }
}
