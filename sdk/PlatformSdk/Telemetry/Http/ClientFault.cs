using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// Tells what a client did to its own request from what the service did wrong. A client that leaves, or sends what nobody can read, must neither
/// write errors into the log nor use up an objective: anybody could do that to a service at will.
/// </summary>
internal static class ClientFault
{
    private const int Left = StatusCodes.Status499ClientClosedRequest;

    /// <summary>
    /// Frames of the framework's readers of a request. The framework throws exceptions of general types (IOException, InvalidDataException), which
    /// an outgoing call or a file throws too; only the stack says which of them it was.
    /// </summary>
    private static readonly string[] s_readers =
    [
        "Microsoft.AspNetCore.Http.HttpRequestJsonExtensions.",
        "Microsoft.AspNetCore.Http.Features.FormFeature.",
        "SizeLimitedStream.",
    ];

    /// <summary>Frames of readers that the service may put over any stream: the body of its request, or the answer of another service.</summary>
    private const string AnyStream = "Microsoft.AspNetCore.WebUtilities.";

    /// <summary>Exceptions of such readers that were over the body of a request. The exception alone does not tell.</summary>
    private static readonly ConditionalWeakTable<Exception, object> s_ofTheBody = [];

    /// <summary>To be called first where the request is at hand: notes whether a reader that may be over any stream was over its body.</summary>
    internal static void Relate(HttpContext context, Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (Has(cause, AnyStream) && HasUnreadForm(context))
                s_ofTheBody.AddOrUpdate(cause, context.TraceIdentifier);
        }
    }

    /// <summary>The status of a request that ended in this exception, when the client caused it; null when the service did.</summary>
    internal static int? Status(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            var status = cause switch
            {
                BadHttpRequestException refused => refused.StatusCode,
                ConnectionResetException or ConnectionAbortedException => Left,
                // On HTTP/1 a connection that breaks has types of its own: what is left are chunks that are none.
                IOException when Has(cause, "Microsoft.AspNetCore.Server.Kestrel.Core.Internal.Http.Http1") => StatusCodes.Status400BadRequest,
                IOException when Has(cause, "Microsoft.AspNetCore.Server.Kestrel.") => Left,
                IOException or JsonException or InvalidDataException when IsRead(cause) => StatusCodes.Status400BadRequest,
                InvalidOperationException => Refused(cause),
                _ => null as int?,
            };
            if (status is not null)
                return status < StatusCodes.Status500InternalServerError ? status : null;
        }
        return null;
    }

    /// <summary>True when nobody waits for the answer any more, and the exception came of that.</summary>
    internal static bool HasLeft(HttpContext context, Exception exception) => Status(exception) is { } status
        ? status == Left
        // Asked last: the token of a request is made when somebody wants it.
        : IsDroppedSocket(context, exception) || (IsOfALostConnection(exception) && context.RequestAborted.IsCancellationRequested);

    private static bool IsOfALostConnection(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is OperationCanceledException or IOException)
                return true;
        }
        return false;
    }

    /// <summary>The other end of a web socket went without saying so.</summary>
    private static bool IsDroppedSocket(HttpContext context, Exception exception)
        => exception is WebSocketException { WebSocketErrorCode: WebSocketError.ConnectionClosedPrematurely }
            && context.Response.StatusCode == StatusCodes.Status101SwitchingProtocols;

    /// <summary>
    /// A content type or charset that a reader does not take, when it says so itself: what it calls, a converter of the service, throws the same
    /// type. And Brotli's way to say that its data is none.
    /// </summary>
    private static int? Refused(Exception exception) => exception.StackTrace?.Split('\n', 2)[0] switch
    {
        { } top when s_readers.Any(reader => top.Contains(reader, StringComparison.Ordinal)) => StatusCodes.Status415UnsupportedMediaType,
        // A plain request to an endpoint that takes web sockets only.
        { } top when top.Contains("Microsoft.AspNetCore.WebSockets.", StringComparison.Ordinal) => StatusCodes.Status400BadRequest,
        { } top when top.Contains("System.IO.Compression.", StringComparison.Ordinal) && IsRead(exception) => StatusCodes.Status400BadRequest,
        _ => null,
    };

    private static bool IsRead(Exception exception) => s_readers.Any(reader => Has(exception, reader)) || s_ofTheBody.TryGetValue(exception, out _);

    /// <summary>A form that the framework has not read by itself: the service reads it.</summary>
    private static bool HasUnreadForm(HttpContext context)
        => context.Request.ContentType is { } type
        && (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        && context.Features.Get<IFormFeature>()?.Form is null;

    private static bool Has(Exception exception, string frame) => exception.StackTrace?.Contains(frame, StringComparison.Ordinal) is true;
}
