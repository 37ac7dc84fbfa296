using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Telemetry.Http;

/// <summary>The exception that ended a request: one that a handler turned into an error page, or one that was not caught.</summary>
internal static class UnhandledException
{
    internal static Exception? FindIn(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error ?? context.Features.Get<Escaped>()?.Exception;
        if (exception is null)
            return null;
        return ClientFault.Status(exception) is not null || ClientFault.HasLeft(context, exception) ? null : exception;
    }

    /// <summary>Remembers an exception that leaves the pipeline.</summary>
    internal static void Note(HttpContext context, Exception exception) => context.Features.Set(new Escaped(exception));

    private sealed record Escaped(Exception Exception);
}
