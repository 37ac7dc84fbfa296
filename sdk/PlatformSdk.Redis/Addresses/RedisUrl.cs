using PlatformSdk.Contract.Needs;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Redis.Addresses;

/// <summary>
/// A URL as operators give it: <c>rediss://user:password@host:port/database?setting=value</c>, also with several hosts. One that begins with
/// <c>//</c> leaves open whether the connection has TLS: the parts of a secret are joined to it.
/// </summary>
internal static class RedisUrl
{
    internal static void Read(string text, RedisAddress address)
    {
        var scheme = AddressScheme.Find(text) ?? "";
        if (!NeedTypes.Redis.Schemes.Any(known => known.Scheme == scheme))
        {
            address.Problems.Add("the scheme of a URL must be redis, rediss, valkey or valkeys");
            return;
        }

        address.Tls = scheme.Length == 0 ? null : scheme is "rediss" or "valkeys";
        var (rest, query) = Cut(text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..], '?');
        var (authority, path) = Cut(rest, '/');
        if (path.Contains('@', StringComparison.Ordinal) || query.Contains('@', StringComparison.Ordinal))
        {
            address.Problems.Add("the URL has an '@' after its first '/' or '?'. Percent-encode the password: '/' as %2F, '?' as %3F, '@' as %40");
            return;
        }

        var user = authority.LastIndexOf('@');
        if (user >= 0)
            SetUser(authority[..user], address);
        foreach (var host in authority[(user + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!RedisKeywords.AddHost(host, address))
                address.Problems.Add("a host of the URL is not of the form host:port");
        }
        if (path.Trim('/') is { Length: > 0 } database && !RedisKeywords.Set("defaultDatabase", database, address))
            address.Problems.Add("the path of the URL must be the number of a database, such as /0");
        foreach (var setting in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(setting, '=');
            // A port is the one of the URL, whatever it says about TLS.
            var port = address.Port;
            if (!RedisKeywords.Set(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value), address))
                address.Problems.Add($"StackExchange.Redis does not recognize '{Uri.UnescapeDataString(name)}' or its value");
            address.Port = port;
        }
    }

    private static void SetUser(string userInfo, RedisAddress address)
    {
        var (name, password) = Cut(userInfo, ':');
        address.User = name.Length == 0 ? null : Uri.UnescapeDataString(name);
        address.Password = password.Length == 0 ? null : Uri.UnescapeDataString(password);
    }

    private static (string Before, string After) Cut(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, "");
}
