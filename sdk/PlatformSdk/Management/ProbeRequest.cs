using System.Text;
using PlatformSdk.Contract;

namespace PlatformSdk.Management;

/// <summary>The head of one HTTP/1 request, as far as the management port needs it.</summary>
/// <param name="Status">200, or the status that rejects the request; the connection is then closed.</param>
/// <param name="Method">GET, HEAD or another.</param>
/// <param name="Path">Without the query, unescaped.</param>
/// <param name="KeepAlive">True if the client may send another request.</param>
/// <param name="Headers">The headers.</param>
internal readonly record struct ProbeRequest(int Status, string Method, string Path, bool KeepAlive, ProbeHeaders Headers = default)
{
    internal const int MostBytes = 32_768;
    private const int LongestLine = 8_192;

    private static readonly string[] s_probes = [HealthPaths.Live, HealthPaths.Ready, HealthPaths.Startup];

    /// <summary>Null while the head is incomplete; <paramref name="taken"/> is the number of bytes that were read.</summary>
    internal static ProbeRequest? TryRead(ReadOnlySpan<byte> bytes, out int taken)
    {
        var start = 0;
        // Empty lines before a request are ignored (RFC 9112, 2.2).
        while (start + 1 < bytes.Length && bytes[start] == '\r' && bytes[start + 1] == '\n')
            start += 2;
        var text = bytes[start..];
        var end = text.IndexOf("\r\n\r\n"u8);
        taken = end < 0 ? bytes.Length : start + end + 4;
        if (end >= 0)
            return end > MostBytes ? Refuse(431) : Read(text[..end]);
        if (text.IndexOf("\r\n"u8) < 0 && text.Length > LongestLine)
            return Refuse(414);
        return text.Length >= MostBytes ? Refuse(431) : null;
    }

    private static ProbeRequest? Refuse(int status) => new ProbeRequest(status, "", "", KeepAlive: false);

    private static ProbeRequest? Read(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf("\r\n"u8);
        var line = end < 0 ? head : head[..end];
        if (line.Length > LongestLine)
            return Refuse(414);
        var first = line.IndexOf((byte)' ');
        var last = line.LastIndexOf((byte)' ');
        if (first <= 0 || last <= first + 1 || !IsToken(line[..first]) || line[(first + 1)..last].ContainsAnyInRange((byte)0, (byte)' '))
            return Refuse(400);
        var version = line[(last + 1)..];
        var isOld = version.SequenceEqual("HTTP/1.0"u8);
        if (!isOld && !version.SequenceEqual("HTTP/1.1"u8))
            return Refuse(version.StartsWith("HTTP/"u8) ? 505 : 400);
        if (ProbeHeaders.Read(end < 0 ? [] : head[(end + 2)..], isOld, out var headers) is not 200 and var status)
            return Refuse(status);
        var path = KnownPath(line[(first + 1)..last]) ?? PathOf(Encoding.Latin1.GetString(line[(first + 1)..last]));
        var method = line[..first].SequenceEqual("GET"u8) ? "GET" : Encoding.Latin1.GetString(line[..first]);
        return new ProbeRequest(200, method, path, headers.KeepsAlive(isOld), headers);
    }

    /// <summary>The path of a probe, without a copy for each.</summary>
    private static string? KnownPath(ReadOnlySpan<byte> target)
    {
        foreach (var path in s_probes)
        {
            if (Ascii.Equals(target, path))
                return path;
        }
        return null;
    }

    /// <summary>The path of <c>/path?query</c> and <c>http://host/path</c>.</summary>
    private static string PathOf(string target)
    {
        if (!target.StartsWith('/') && target.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
            target = target.IndexOf('/', scheme + 3) is > 0 and var slash ? target[slash..] : "/";
        var query = target.IndexOfAny(['?', '#']);
        var path = query < 0 ? target : target[..query];
        return path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
    }

    internal static bool IsToken(ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && "!#$%&'*+-.^_`|~".IndexOf((char)letter, StringComparison.Ordinal) < 0)
                return false;
        }
        return true;
    }
}
