using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Telemetry.Http;

/// <summary>The exception that a request ended in: one that a handler turned into an error page, or one that nobody caught.</summary>
internal static class UnhandledException
{
    internal static Exception? Of(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error ?? context.Features.Get<Escaped>()?.Exception;
        if (exception is null)
            return null;
        // Asked last: the token of a request is made when somebody wants it.
        var clientLeft = context.RequestAborted.IsCancellationRequested && exception is (OperationCanceledException or IOException);
        // A request that could not be read is the client's error, a 4xx.
        return clientLeft || exception is BadHttpRequestException ? null : exception;
    }

    /// <summary>Remembers what passes on its way out.</summary>
    internal static void Note(HttpContext context, Exception exception) => context.Features.Set(new Escaped(exception));

    private sealed record Escaped(Exception Exception);
}
