using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Web;

/// <summary>
/// Ends a request that its client broke where no error handler could answer it: the client is gone, or has half an answer already. Inside the error
/// handlers, which would log it. A request that can still be answered goes on to them.
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
        // Most requests end in line and need no state machine.
        return ended.IsCompletedSuccessfully ? ended : AwaitAsync(context, ended);
    });

    /// <summary>True when the client caused the exception and there is nothing to answer.</summary>
    internal static bool TryEnd(HttpContext context, Exception exception)
    {
        ClientFault.Relate(context, exception);
        if (ClientFault.HasLeft(context, exception))
        {
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        else if (!context.Response.HasStarted || ClientFault.Status(exception) is null)
        {
            return false;
        }
        // The half that was sent must not look whole, and the server must not look for the rest of the body: it would log that it finds none.
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
    /// True when the body may have broken off under an endpoint that kept it to itself, as the framework's own binding does. Whoever asked to be
    /// told to go on is not asked: looking would tell him.
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

    /// <summary>The server notices a moment after the reader that its client is gone; until it does it would log that it cannot read on.</summary>
    private static async Task SettleAsync(HttpContext context)
    {
        await Task.Delay(s_notice, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (context.RequestAborted.IsCancellationRequested)
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
    }
}
