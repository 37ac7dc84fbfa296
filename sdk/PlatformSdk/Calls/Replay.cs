using System.Net;
using System.Net.Http.Json;

namespace PlatformSdk.Calls;

/// <summary>Which requests can be retried, and after which responses.</summary>
internal static class Replay
{
    /// <summary>
    /// Idempotent by RFC 9110 (9.2.2), and with a body that can be sent again. A stream is consumed by the first attempt, and content of an unknown
    /// type may be a stream.
    /// </summary>
    internal static bool IsSafe(HttpRequestMessage request) => IsIdempotent(request.Method) && IsReplayable(request.Content);

    /// <summary>The server is overloaded, restarting or unreachable, which may be over a moment later.</summary>
    internal static bool IsTransient(HttpStatusCode status)
        => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>How long the response asks to wait, or null.</summary>
    internal static TimeSpan? RetryAfter(HttpResponseMessage? answer, TimeProvider time)
    {
        var after = answer?.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date - (answer?.Headers.Date ?? time.GetUtcNow()));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool IsIdempotent(HttpMethod method)
        => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options || method == HttpMethod.Put
            || method == HttpMethod.Delete || method == HttpMethod.Trace;

    private static bool IsReplayable(HttpContent? content) => content switch
    {
        null or ByteArrayContent or ReadOnlyMemoryContent or JsonContent => true,
        MultipartContent parts => parts.All(IsReplayable),
        _ => false,
    };
}
