using System.Globalization;
using System.Text;

namespace PlatformSdk.Management;

/// <summary>Writes an answer as bytes. A probe comes every few seconds as long as the pod lives, so nothing else is allocated for it.</summary>
internal static class ProbeResponse
{
    internal static byte[] Text(ProbeRequest request, int status, ReadOnlySpan<byte> text)
        => Write(request, status, "Content-Type: text/plain\r\nCache-Control: no-store, no-cache\r\n", text);

    /// <summary>A rejection without a body; 405 lists the allowed methods.</summary>
    internal static byte[] Refusal(ProbeRequest request, int status) => Write(request, status, status == 405 ? "Allow: GET, HEAD\r\n" : "", []);

    internal static byte[] Write(ProbeRequest request, int status, string headers, ReadOnlySpan<byte> body)
    {
        // Enough for the longest reason, length and date.
        Span<byte> head = stackalloc byte[160];
        var count = 0;
        Add(head, ref count, "HTTP/1.1 ");
        Add(head, ref count, status);
        Add(head, ref count, " ");
        Add(head, ref count, Reason(status));
        Add(head, ref count, "\r\nContent-Length: ");
        Add(head, ref count, body.Length);
        Add(head, ref count, "\r\nDate: ");
        DateTime.UtcNow.TryFormat(head[count..], out var date, "R", CultureInfo.InvariantCulture);
        count += date;
        Add(head, ref count, "\r\n");

        var end = request.KeepAlive ? "\r\n" : "Connection: close\r\n\r\n";
        if (request.Method == "HEAD")
            body = [];
        var bytes = new byte[count + headers.Length + end.Length + body.Length];
        head[..count].CopyTo(bytes);
        Add(bytes, ref count, headers);
        Add(bytes, ref count, end);
        body.CopyTo(bytes.AsSpan(count));
        return bytes;
    }

    private static void Add(Span<byte> bytes, ref int count, string text) => count += Encoding.Latin1.GetBytes(text, bytes[count..]);

    private static void Add(Span<byte> bytes, ref int count, int number)
    {
        number.TryFormat(bytes[count..], out var written, provider: CultureInfo.InvariantCulture);
        count += written;
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
