using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Web;

/// <summary>
/// Ends a request that its client broke if no error handler could answer it: the client has disconnected, or already has half a response. It runs
/// inside the error handlers, which would log the exception. A request that can still be answered continues to them.
/// </summary>
internal static class BrokenRequests
{
    private static readonly TimeSpan s_notice = TimeSpan.FromMilliseconds(100);

    internal static void Use(WebApplication app) => app.Use(next => context =>
    {
        Task ended;
        try
        {
            ended = next(context);
        }
        catch (Exception exception) when (TryEnd(context, exception))
        {
            return Task.CompletedTask;
        }
        // Most requests complete synchronously and need no state machine.
        return ended.IsCompletedSuccessfully ? ended : AwaitAsync(context, ended);
    });

    /// <summary>True if the client caused the exception and cannot get an answer.</summary>
    internal static bool TryEnd(HttpContext context, Exception exception)
    {
        ClientFault.NoteReader(context, exception);
        if (ClientFault.HasLeft(context, exception))
        {
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        else if (!context.Response.HasStarted || ClientFault.Status(exception) is null)
        {
            return false;
        }
        // A partial response must not look complete, and the server must not search for the rest of the body, which would log an error.
        context.Abort();
        return true;
    }

    private static async Task AwaitAsync(HttpContext context, Task ended)
    {
        try
        {
            await ended.ConfigureAwait(false);
        }
        catch (Exception exception) when (TryEnd(context, exception))
        {
            return;
        }
        if (!context.Response.HasStarted && MayHaveLost(context))
            await SettleAsync(context).ConfigureAwait(false);
    }

    /// <summary>
    /// True if the body may have been cut off in an endpoint that hides this, as the framework's own binding does. A client that sent Expect:
    /// 100-continue is not checked, because reading would answer it.
    /// </summary>
    private static bool MayHaveLost(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
            return false;
        if (context.Request.Headers.Expect.Count > 0)
            return context.Response.StatusCode == StatusCodes.Status400BadRequest;
        try
        {
            if (context.Request.BodyReader.TryRead(out var read))
                context.Request.BodyReader.AdvanceTo(read.Buffer.Start);
            return false;
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or OperationCanceledException)
        {
            return true;
        }
    }

    /// <summary>The server notices a disconnected client slightly later than the reader; until then it would log that it cannot read on.</summary>
    private static async Task SettleAsync(HttpContext context)
    {
        await Task.Delay(s_notice, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (context.RequestAborted.IsCancellationRequested)
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
    }
}
