using System.Globalization;

namespace PlatformSdk.Needs;

/// <summary>Parses host and port from common address formats of data stores and services.</summary>
internal static class NeedAddress
{
    /// <summary>
    /// Accepts <c>scheme://user@host:port/path</c>, <c>Host=h;Port=p</c> (also <c>Server</c>, <c>Data Source</c>, <c>Endpoint</c>) and
    /// <c>host:port,other:port,option=value</c>. The first host is used.
    /// </summary>
    internal static (string Host, int Port)? Parse(string type, string text)
    {
        var first = text.Split(',')[0].Trim();
        if (first.Contains("://", StringComparison.Ordinal) && !first.Contains('=', StringComparison.Ordinal))
            return FromUri(type, first);
        var pairs = Pairs(text);
        var host = Value(pairs, "Host", "Server", "Data Source", "Endpoint", "Address");
        if (host is null)
            return first.Contains('=', StringComparison.Ordinal) ? null : FromUri(type, "tcp://" + first);
        if (host.Contains("://", StringComparison.Ordinal))
            return FromUri(type, host);
        host = host.Split(',')[0].Replace("tcp:", "", StringComparison.OrdinalIgnoreCase);
        return int.TryParse(Value(pairs, "Port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (host, port)
            : FromUri(type, "tcp://" + host);
    }

    private static (string, int)? FromUri(string type, string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            && (uri.Port > 0 ? uri.Port : DefaultPort(type, uri.Scheme)) is { } port
            ? (uri.IdnHost, port)
            : null;

    private static int? DefaultPort(string type, string scheme) => (type, scheme) switch
    {
        (_, "amqp") => 5672,
        (_, "amqps") => 5671,
        ("postgres", _) => 5432,
        ("redis", _) => 6379,
        _ => null,
    };

    private static Dictionary<string, string> Pairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';'))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value])
                pairs[key] = value;
        }
        return pairs;
    }

    private static string? Value(Dictionary<string, string> pairs, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (pairs.TryGetValue(key, out var value))
                return value;
        }
        return null;
    }
}
