using StackExchange.Redis;

namespace PlatformSdk.Redis.Addresses;

/// <summary>A connection string of StackExchange.Redis: <c>host:port,other:port,name=value</c>.</summary>
internal static class RedisKeywords
{
    internal static void Read(string text, RedisAddress address)
    {
        var afterPassword = false;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var isKnown = at < 0 ? !afterPassword && AddHost(part, address) : Set(part[..at].Trim(), part[(at + 1)..].Trim(), address);
            if (!isKnown)
                address.Problems.Add(Problem(at < 0 ? null : part[..at].Trim(), afterPassword));
            afterPassword |= address.Password is not null;
        }
    }

    /// <summary>False if the client does not know the setting or its value.</summary>
    internal static bool Set(string name, string value, RedisAddress address)
    {
        switch (name.ToUpperInvariant())
        {
            case "USER" or "USERNAME":
                address.User = value;
                return true;
            case "PASSWORD":
                address.Password = value;
                return true;
            // The service starts without Redis and connects when it is there.
            case "ABORTCONNECT" or "ABORTONCONNECTFAIL":
                return bool.TryParse(value, out _);
        }
        try
        {
            var setting = $"{name}={value}";
            var read = ConfigurationOptions.Parse(setting);
            if (name.Equals("ssl", StringComparison.OrdinalIgnoreCase))
                (address.Tls, address.Port) = (read.Ssl, read.Ssl ? RedisPorts.Tls : RedisPorts.Usual);
            else
                address.Settings.Add(setting);
            return true;
        }
        // Its message quotes the value.
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>False if the text is not a host with an optional port.</summary>
    internal static bool AddHost(string host, RedisAddress address)
    {
        var isHost = host.StartsWith('!') || (Uri.TryCreate($"tcp://{host}", UriKind.Absolute, out var uri)
            && uri is { Host.Length: > 0, PathAndQuery: "" or "/", UserInfo: "" });
        if (isHost)
            address.Hosts.Add(host);
        return isHost;
    }

    private static string Problem(string? name, bool afterPassword) => (name, afterPassword) switch
    {
        (_, true) => "the text after the password is not recognized. If the password contains ',', use a redis:// URL and percent-encode it as " +
            "%2C, or the field 'password' of the secret",
        (null, _) => "a host is not of the form host:port",
        _ => $"StackExchange.Redis does not recognize '{name}' or its value",
    };
}
