using System.Globalization;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Needs;

/// <summary>Parses host and port from common address formats of data stores and services.</summary>
internal static class NeedAddress
{
    // For a host alone, so that one parser reads all of them.
    private const string NoScheme = "tcp";
    private const string Alone = "";

    /// <summary>
    /// Accepts <c>scheme://user@host:port/path</c>, <c>Host=h;Port=p</c> (also <c>Server</c>, <c>Data Source</c>, <c>Endpoint</c>) and
    /// <c>host:port,other:port,option=value</c>, and a URL without its scheme. The first host is used.
    /// </summary>
    internal static (string Host, int Port)? Parse(string type, string text)
    {
        var need = NeedTypes.Find(type);
        if (text.StartsWith("//", StringComparison.Ordinal))
            return FromUri($"{NoScheme}:{text.Split(',', '?')[0]}", need);
        var first = text.Split(',')[0].Trim();
        if (first.Contains(AddressScheme.Separator, StringComparison.Ordinal) && !first.Contains('=', StringComparison.Ordinal))
            return FromUri(first, need);
        var pairs = Pairs(text);
        var host = Value(pairs, "Host", "Server", "Data Source", "Endpoint", "Address");
        if (host is null)
            return first.Contains('=', StringComparison.Ordinal) ? null : FromHost(first, need, HasTls(text));
        if (host.Contains(AddressScheme.Separator, StringComparison.Ordinal))
            return FromUri(host, need);
        host = host.Split(',')[0].Replace("tcp:", "", StringComparison.OrdinalIgnoreCase);
        return int.TryParse(Value(pairs, "Port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (host, port)
            : FromHost(host, need, tls: false);
    }

    private static (string, int)? FromUri(string text, NeedType? type) =>
        Read(text, PortOf(type, AddressScheme.Find(text) is var scheme and not NoScheme ? scheme : Alone));

    private static (string, int)? FromHost(string host, NeedType? type, bool tls) =>
        Read($"{NoScheme}{AddressScheme.Separator}{host}", PortOf(type, Alone) is { } port ? (tls ? type?.TlsPort : null) ?? port : null);

    private static (string, int)? Read(string text, int? usual) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && (uri.Port > 0 ? uri.Port : usual) is { } port
            ? (uri.IdnHost, port)
            : null;

    /// <summary>Null for a scheme that the type does not have: a port is not invented.</summary>
    private static int? PortOf(NeedType? type, string? scheme)
    {
        foreach (var (known, port) in type?.Schemes ?? [])
        {
            if (known == scheme)
                return port;
        }
        return null;
    }

    /// <summary>As StackExchange.Redis writes it, after the hosts.</summary>
    private static bool HasTls(string text) =>
        text.Split(',').Any(option => option.Replace(" ", "", StringComparison.Ordinal).Equals("ssl=true", StringComparison.OrdinalIgnoreCase));

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
