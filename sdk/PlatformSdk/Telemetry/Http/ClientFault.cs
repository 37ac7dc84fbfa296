using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// Distinguishes faults of the client in its own request from faults of the service. A client that disconnects or sends unreadable data must not
/// cause error logs or use up an error budget: anyone could do that to a service at will.
/// </summary>
internal static class ClientFault
{
    private const int Left = StatusCodes.Status499ClientClosedRequest;

    /// <summary>
    /// Frames of the framework's request readers. The framework throws general exception types (IOException, InvalidDataException) that outgoing
    /// calls and files throw too; only the stack trace shows the difference.
    /// </summary>
    private static readonly string[] s_readers =
    [
        "Microsoft.AspNetCore.Http.HttpRequestJsonExtensions.",
        "Microsoft.AspNetCore.Http.Features.FormFeature.",
        "SizeLimitedStream.",
    ];

    /// <summary>Frames of readers that the service can use on any stream: the body of its request, or the response of another service.</summary>
    private const string AnyStream = "Microsoft.AspNetCore.WebUtilities.";

    /// <summary>Exceptions of such readers that read the body of the request. The exception alone does not show that.</summary>
    private static readonly ConditionalWeakTable<Exception, object> s_ofTheBody = [];

    /// <summary>
    /// Records whether a reader that works on any stream was reading the body of this request. Call it before the other methods, where the request is
    /// known.
    /// </summary>
    internal static void NoteReader(HttpContext context, Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (Has(cause, AnyStream) && HasUnreadForm(context))
                s_ofTheBody.AddOrUpdate(cause, context.TraceIdentifier);
        }
    }

    /// <summary>The status of a request that failed with this exception, if the client caused it; null if the service did.</summary>
    internal static int? Status(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            var status = cause switch
            {
                BadHttpRequestException refused => refused.StatusCode,
                ConnectionResetException or ConnectionAbortedException => Left,
                // On HTTP/1 a broken connection has its own exception types, so these are invalid chunks.
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

    /// <summary>True if the client has disconnected and the exception is a result of that.</summary>
    internal static bool HasLeft(HttpContext context, Exception exception) => Status(exception) is { } status
        ? status == Left
        // Checked last: the token of a request is created on first use.
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

    /// <summary>The other end of a web socket disconnected without a close frame.</summary>
    private static bool IsDroppedSocket(HttpContext context, Exception exception)
        => exception is WebSocketException { WebSocketErrorCode: WebSocketError.ConnectionClosedPrematurely }
            && context.Response.StatusCode == StatusCodes.Status101SwitchingProtocols;

    /// <summary>
    /// A content type or charset that a reader itself rejects: code that it calls, such as a converter of the service, throws the same type. Also
    /// Brotli's exception for invalid data.
    /// </summary>
    private static int? Refused(Exception exception) => exception.StackTrace?.Split('\n', 2)[0] switch
    {
        { } top when s_readers.Any(reader => top.Contains(reader, StringComparison.Ordinal)) => StatusCodes.Status415UnsupportedMediaType,
        // A plain request to an endpoint that only accepts web sockets.
        { } top when top.Contains("Microsoft.AspNetCore.WebSockets.", StringComparison.Ordinal) => StatusCodes.Status400BadRequest,
        { } top when top.Contains("System.IO.Compression.", StringComparison.Ordinal) && IsRead(exception) => StatusCodes.Status400BadRequest,
        _ => null,
    };

    private static bool IsRead(Exception exception) => s_readers.Any(reader => Has(exception, reader)) || s_ofTheBody.TryGetValue(exception, out _);

    /// <summary>True if the request has a form that the framework has not read, so the service reads it.</summary>
    private static bool HasUnreadForm(HttpContext context)
        => context.Request.ContentType is { } type
        && (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        && context.Features.Get<IFormFeature>()?.Form is null;

    private static bool Has(Exception exception, string frame) => exception.StackTrace?.Contains(frame, StringComparison.Ordinal) is true;
}
