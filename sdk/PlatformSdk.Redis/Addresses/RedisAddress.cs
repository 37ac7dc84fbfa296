using PlatformSdk.Contract.Needs.Connections;
using StackExchange.Redis;

namespace PlatformSdk.Redis.Addresses;

/// <summary>Where and how to connect, as the connection string and the fields of the secret state it.</summary>
internal sealed class RedisAddress
{
    /// <summary>As <c>host</c> or <c>host:port</c>.</summary>
    internal List<string> Hosts { get; } = [];

    /// <summary>Settings of StackExchange.Redis, each as <c>name=value</c>, without the ones below.</summary>
    internal List<string> Settings { get; } = [];

    internal string? User { get; set; }

    internal string? Password { get; set; }

    /// <summary>Null if the address does not set it.</summary>
    internal bool? Tls { get; set; }

    /// <summary>The port for a host without one.</summary>
    internal int Port { get; set; } = RedisPorts.Usual;

    /// <summary>Everything that is wrong, without a value: a piece of a password may be in the wrong place.</summary>
    internal List<string> Problems { get; } = [];

    internal static RedisAddress Read(string text)
    {
        var address = new RedisAddress();
        if (AddressPieces.IsAddress(text))
            RedisUrl.Read(text, address);
        else
            RedisKeywords.Read(text, address);
        return address;
    }

    /// <summary>The client's own form. Only without problems.</summary>
    internal ConfigurationOptions ToOptions()
    {
        var options = Settings.Count == 0 ? new() : ConfigurationOptions.Parse(string.Join(',', Settings));
        foreach (var host in Hosts)
            options.EndPoints.Add(host.StartsWith('!') || HasPort(host) ? host : $"{host}:{Port}");
        return options;
    }

    private static bool HasPort(string host) => host.LastIndexOf(':') is var colon and >= 0 && colon > host.LastIndexOf(']')
        && (host.StartsWith('[') || host.IndexOf(':', StringComparison.Ordinal) == colon);
}
