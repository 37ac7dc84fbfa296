using System.Globalization;

namespace PlatformSdk.Contract.Needs.Connections;

/// <summary>The pieces of an address such as <c>scheme://user:password@hosts/path?query</c>, as they are written: what is encoded stays so.</summary>
/// <param name="Scheme">The scheme, empty for a text that begins with <c>//</c>.</param>
/// <param name="User">The user, or null.</param>
/// <param name="Password">Its password, or null.</param>
/// <param name="Hosts">The hosts, each with an optional port.</param>
/// <param name="Rest">Everything from the first slash or question mark on.</param>
internal sealed record AddressPieces(string Scheme, string? User, string? Password, string Hosts, string Rest)
{
    private const string Slashes = "//";

    internal static bool IsAddress(string text) => text.StartsWith(Slashes, StringComparison.Ordinal)
        || (text.IndexOf(AddressScheme.Separator, StringComparison.Ordinal) is var at and > 0 && text.AsSpan(0, at).IndexOfAny(",=;") < 0);

    /// <summary>The pieces; null where the text is not an address, or has an <c>@</c> that hides where its password ends.</summary>
    internal static AddressPieces? Split(string text)
    {
        if (!IsAddress(text))
            return null;
        var start = text.IndexOf(Slashes, StringComparison.Ordinal);
        var (scheme, rest) = (text[..start].TrimEnd(':'), text[(start + Slashes.Length)..]);
        var end = rest.IndexOfAny(['/', '?', '#']) is var found and >= 0 ? found : rest.Length;
        var (authority, tail) = (rest[..end], rest[end..]);
        if (tail.Contains('@', StringComparison.Ordinal))
            return null;
        var at = authority.LastIndexOf('@');
        var login = at < 0 ? [] : authority[..at].Split(':', 2);
        return new(scheme, login is [{ Length: > 0 } user, ..] ? user : null, login is [_, var password] ? password : null,
            authority[(at + 1)..], tail);
    }

    /// <summary>A host with its port, where it has none. An IPv6 address gets its brackets.</summary>
    internal static string At(string host, string? port)
    {
        var colons = host.Count(letter => letter == ':');
        var bare = colons > 1 && !host.StartsWith('[') ? $"[{host}]" : host;
        var hasPort = bare.LastIndexOf(':') > bare.LastIndexOf(']');
        return port is null || hasPort ? bare : $"{bare}:{port}";
    }

    /// <summary>The port of the first of several hosts; null without one.</summary>
    internal static int? PortOf(string hosts)
    {
        var first = hosts.Split(',')[0].Trim();
        var at = first.LastIndexOf(':');
        return at > first.LastIndexOf(']') && (first.StartsWith('[') || first.IndexOf(':', StringComparison.Ordinal) == at)
            && int.TryParse(first[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    public override string ToString()
    {
        var login = User is null && Password is null ? "" : $"{User}{(Password is null ? "" : $":{Password}")}@";
        return $"{Scheme}{(Scheme.Length > 0 ? ":" : "")}{Slashes}{login}{Hosts}{Rest}";
    }
}
