using System.Globalization;
using System.Text;

namespace PlatformSdk.Management;

/// <summary>The headers that the management port uses.</summary>
internal struct ProbeHeaders
{
    private const int MostHeaders = 100;

    private int _count;
    private int _hosts;
    private bool _hasLength;
    private bool _closes;
    private bool _keeps;

    /// <summary>Null if it is not present.</summary>
    internal string? Authorization { get; private set; }

    /// <summary>Null if it is not present.</summary>
    internal string? ContentType { get; private set; }

    /// <summary>The length of the body.</summary>
    internal long Length { get; private set; }

    /// <summary>True if the body has a transfer encoding, and so no length.</summary>
    internal bool IsChunked { get; private set; }

    /// <summary>True if the client sends the body only when asked.</summary>
    internal bool ExpectsContinue { get; private set; }

    /// <summary>Reads the lines after the request line.</summary>
    /// <returns>
    /// 200, or the status of a rejection: for an invalid line, for a Host header that is not present exactly once, and for another header that is
    /// present twice although it has one value.
    /// </returns>
    internal static int Read(ReadOnlySpan<byte> lines, bool isOld, out ProbeHeaders headers)
    {
        headers = default;
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf("\r\n"u8);
            var line = end < 0 ? lines : lines[..end];
            lines = end < 0 ? [] : lines[(end + 2)..];
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || !ProbeRequest.IsToken(line[..colon]) || line.ContainsAny((byte)0, (byte)'\r', (byte)'\n')
                || !headers.TryAdd(line[..colon], line[(colon + 1)..].Trim(" \t"u8)))
            {
                return 400;
            }
        }
        if (headers._count > MostHeaders)
            return 431;
        return headers._hosts == 1 || (isOld && headers._hosts == 0) ? 200 : 400;
    }

    /// <summary>True if the client may send another request.</summary>
    internal readonly bool KeepsAlive(bool isOld)
        => Length == 0 && !IsChunked && !_closes && (!isOld || _keeps);

    private bool TryAdd(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        _count++;
        if (Is(name, "host"))
            _hosts++;
        else if (Is(name, "connection"))
            ReadConnection(value);
        else if (Is(name, "transfer-encoding"))
            IsChunked = true;
        else if (Is(name, "expect"))
            ExpectsContinue = Is(value, "100-continue");
        else if (Is(name, "content-length"))
            return TryReadLength(value);
        else if (Is(name, "authorization"))
            return Authorization is null && (Authorization = Encoding.Latin1.GetString(value)) is not null;
        else if (Is(name, "content-type"))
            return ContentType is null && (ContentType = Encoding.Latin1.GetString(value)) is not null;
        return true;
    }

    private void ReadConnection(ReadOnlySpan<byte> options)
    {
        while (!options.IsEmpty)
        {
            var end = options.IndexOf((byte)',');
            var option = (end < 0 ? options : options[..end]).Trim(" \t"u8);
            options = end < 0 ? [] : options[(end + 1)..];
            _closes |= Is(option, "close");
            _keeps |= Is(option, "keep-alive");
        }
    }

    private bool TryReadLength(ReadOnlySpan<byte> value)
    {
        if (_hasLength || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return false;
        (_hasLength, Length) = (true, length);
        return true;
    }

    private static bool Is(ReadOnlySpan<byte> name, string expected) => Ascii.EqualsIgnoreCase(name, expected);
}
