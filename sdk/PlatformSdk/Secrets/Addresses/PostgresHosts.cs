using System.Globalization;

namespace PlatformSdk.Secrets.Addresses;

/// <summary>Hosts and ports: libpq has two lists, Npgsql has one.</summary>
internal static class PostgresHosts
{
    /// <summary>Returns the parts with a single <c>host</c>, and a single <c>port</c> if there is one host.</summary>
    internal static List<KeyValuePair<string, string>> Join(List<KeyValuePair<string, string>> parts)
    {
        // The later value wins: ?host= after the host of the URL.
        string? Last(string name)
            => parts.LastOrDefault(part => part.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Value.Length: > 0 } found
                ? found.Value
                : null;
        if (Last("host") is not null && Last("hostaddr") is not null)
        {
            throw new SecretStoreException(
                "its connection string sets both 'host' and 'hostaddr', which Npgsql does not support; remove one of them");
        }

        var hosts = (Last("host") ?? Last("hostaddr") ?? "").Split(',', StringSplitOptions.TrimEntries);
        var ports = (Last("port") ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (ports.Length != 1 && ports.Length != hosts.Length)
        {
            throw new SecretStoreException(
                $"its connection string has {hosts.Length} host(s) and {ports.Length} ports; set one port, or one port for each host");
        }
        if (ports.Any(port => port.Length > 0 && !IsPort(port)))
        {
            throw new SecretStoreException(
                "its connection string has a port that is not a number from 1 to 65535; special characters in a password must be percent-encoded");
        }

        List<KeyValuePair<string, string>> joined = [.. parts.Where(part => part.Key.ToLowerInvariant() is not ("host" or "hostaddr" or "port"))];
        if (hosts.Length == 1)
        {
            if (ports[0].Length > 0)
                joined.Insert(0, new("port", ports[0]));
            if (hosts[0].Length > 0)
                joined.Insert(0, new("host", hosts[0]));
            return joined;
        }
        joined.Insert(0, new("host", string.Join(',', hosts.Select((host, i) => WithPort(host, ports.Length == 1 ? ports[0] : ports[i])))));
        return joined;
    }

    private static bool IsPort(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;

    private static string WithPort(string host, string port)
    {
        if (host.Length == 0)
            throw new SecretStoreException("its connection string lists an empty host; remove it");
        if (port.Length == 0)
            return host;
        return host.Contains(':', StringComparison.Ordinal) && !host.StartsWith('/') ? $"[{host}]:{port}" : $"{host}:{port}";
    }
}
