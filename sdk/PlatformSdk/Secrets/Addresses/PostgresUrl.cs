using PlatformSdk.Contract.Needs;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Secrets.Addresses;

/// <summary>
/// A libpq URL: <c>postgres://user:password@host:port,other:port/database?sslmode=require</c>. <see cref="Uri"/> cannot parse several hosts or
/// sockets.
/// </summary>
internal static class PostgresUrl
{
    /// <summary>Returns the parts by their libpq names, or null if the text is not such a URL.</summary>
    /// <exception cref="SecretStoreException">A password with '/', '?' or '&amp;' in it appears to be cut off. The message contains no part of
    /// it.</exception>
    internal static List<KeyValuePair<string, string>>? Parse(string text)
    {
        if (AddressScheme.Find(text) is not { } scheme || !NeedTypes.Postgres.Schemes.Any(known => known.Scheme == scheme))
            return null;

        var rest = text[(text.IndexOf(AddressScheme.Separator, StringComparison.Ordinal) + AddressScheme.Separator.Length)..];
        var end = rest.IndexOfAny(['/', '?']);
        var authority = end < 0 ? rest : rest[..end];
        var (path, query) = (end < 0 ? "" : rest[end..]).Split('?', 2) is [var p, var q] ? (p, q) : (end < 0 ? "" : rest[end..], "");

        // An unencoded '/' or '?' in a password ends the authority too early, and the rest then contains the '@' before the host.
        if (path.Contains('@', StringComparison.Ordinal)
            || query.Contains('@', StringComparison.Ordinal))
        {
            throw Unencoded("'@' after its first '/' or '?'");
        }

        var parts = new List<KeyValuePair<string, string>>();
        // The last '@': passwords often contain an unencoded '@'.
        var user = authority.LastIndexOf('@');
        if (user >= 0)
            AddUser(parts, authority[..user]);
        AddHosts(parts, authority[(user + 1)..]);
        if (path.Length > 1)
            parts.Add(new("dbname", Decode(path[1..])));
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            // A password in the query with an unencoded '&'.
            if (pair.Split('=', 2) is not [{ Length: > 0 } name, var value])
                throw Unencoded("a parameter without a name or a value");
            parts.Add(new(Decode(name), Decode(value)));
        }
        return parts;
    }

    private static void AddUser(List<KeyValuePair<string, string>> parts, string credentials)
    {
        var (user, password) = credentials.Split(':', 2) is [var u, var p] ? (u, p) : (credentials, "");
        if (user.Length > 0)
            parts.Add(new("user", Decode(user)));
        if (password.Length > 0)
            parts.Add(new("password", Decode(password)));
    }

    private static void AddHosts(List<KeyValuePair<string, string>> parts, string text)
    {
        if (text.Length == 0)
            return;
        var hosts = text.Split(',').Select(SplitPort).ToList();
        if (hosts.Any(host => host.Host.Length > 0))
            parts.Add(new("host", string.Join(',', hosts.Select(host => Decode(host.Host)))));
        if (hosts.Any(host => host.Port.Length > 0))
            parts.Add(new("port", string.Join(',', hosts.Select(host => host.Port))));
    }

    private static (string Host, string Port) SplitPort(string text)
    {
        // [::1]:5432
        var afterAddress = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) + 1 : 0;
        var colon = text.IndexOf(':', afterAddress);
        var host = colon < 0 ? text : text[..colon];
        return (host.StartsWith('[') ? host.Trim('[', ']') : host, colon < 0 ? "" : text[(colon + 1)..]);
    }

    private static SecretStoreException Unencoded(string what)
        => new($"its connection string has {what}; special characters in a user or password must be percent-encoded: '/' as %2F, '?' as %3F, '@' " +
            $"as " +
            $"%40, '&' as %26");

    private static string Decode(string text) => Uri.UnescapeDataString(text);
}
