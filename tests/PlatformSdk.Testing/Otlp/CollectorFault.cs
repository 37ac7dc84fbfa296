using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Testing.Otlp;

/// <summary>What a sick collector does instead of answering.</summary>
public sealed class CollectorFault
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public enum Kind
    {
        None,
        Hang,
        Reset,
        Unavailable,
        Garbage,
    }

    public Kind Now { get; set; }

    internal void End() => _end.TrySetResult();

    /// <summary>True when it took the request upon itself.</summary>
    internal async Task<bool> TakeAsync(HttpContext context)
    {
        switch (Now)
        {
            case Kind.Hang:
                await Task.WhenAny(_end.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));
                return true;
            case Kind.Reset:
                context.Abort();
                return true;
            case Kind.Unavailable:
                // Read to its end, or the connection is closed and the next export, which should succeed, breaks.
                await context.Request.Body.CopyToAsync(Stream.Null);
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return true;
            case Kind.Garbage:
                await context.Request.Body.CopyToAsync(Stream.Null);
                context.Response.StatusCode = StatusCodes.Status418ImATeapot;
                await context.Response.Body.WriteAsync(new byte[] { 0xff, 0xfe, 0x00, 0x13, 0x37 });
                return true;
            default:
                return false;
        }
    }
}
