using System.Globalization;
using System.Text;

namespace PlatformSdk.Management;

/// <summary>Writes an answer as bytes.</summary>
internal static class ProbeResponse
{
    internal static byte[] Text(ProbeRequest request, int status, string text)
        => Write(request, status, "Content-Type: text/plain\r\nCache-Control: no-store, no-cache\r\n", Encoding.ASCII.GetBytes(text));

    /// <summary>A rejection without a body; 405 lists the allowed methods.</summary>
    internal static byte[] Refusal(ProbeRequest request, int status) => Write(request, status, status == 405 ? "Allow: GET, HEAD\r\n" : "", []);

    internal static byte[] Write(ProbeRequest request, int status, string headers, ReadOnlySpan<byte> body)
    {
        var head = string.Create(CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status} {Reason(status)}\r\nContent-Length: {body.Length}\r\nDate: " +
                $"{DateTime.UtcNow:R}\r\n{headers}{(request.KeepAlive ? "" : "Connection: close\r\n")}\r\n");
        var hasBody = request.Method != "HEAD";
        var bytes = new byte[head.Length + (hasBody ? body.Length : 0)];
        Encoding.Latin1.GetBytes(head, bytes);
        if (hasBody)
            body.CopyTo(bytes.AsSpan(head.Length));
        return bytes;
    }

    private static string Reason(int status) => status switch
    {
        200 => "OK",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        409 => "Conflict",
        411 => "Length Required",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        431 => "Request Header Fields Too Large",
        501 => "Not Implemented",
        503 => "Service Unavailable",
        505 => "HTTP Version Not Supported",
        _ => "Internal Server Error",
    };
}
