using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Testing.Http;

/// <summary>Where a response of HTTP/1.1 ends (RFC 9112, 6.3). One that does not say it ends with its connection.</summary>
internal static class WholeResponse
{
    private const string EndOfHead = "\r\n\r\n";
    private const string LastChunk = "0\r\n\r\n";

    internal static bool IsWhole(string response)
    {
        if (response.IndexOf(EndOfHead, StringComparison.Ordinal) is not (>= 0 and var end))
            return false;
        var (head, body) = (response[..end], response[(end + EndOfHead.Length)..]);
        // 100 asks for the body of the request; the response comes after it.
        if (Regex.IsMatch(head, "^HTTP/1.1 100 "))
            return IsWhole(body);
        if (Regex.IsMatch(head, "^HTTP/1.1 (101|204|304) "))
            return true;
        if (Regex.IsMatch(head, "\r\ntransfer-encoding: *chunked", RegexOptions.IgnoreCase))
            return body == LastChunk || body.EndsWith("\r\n" + LastChunk, StringComparison.Ordinal);
        var length = Regex.Match(head, @"\r\ncontent-length: *(\d+)", RegexOptions.IgnoreCase);
        return length.Success && body.Length >= int.Parse(length.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }
}
