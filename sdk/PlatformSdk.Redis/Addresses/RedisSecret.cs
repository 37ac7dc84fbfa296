using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;

namespace PlatformSdk.Redis.Addresses;

/// <summary>
/// The fields of a secret that has the parts of an address, under the names that clouds and operators use. They win over the connection string.
/// </summary>
internal static class RedisSecret
{
    private static readonly string[] s_hosts = ["host", "hostname", "server", "endpoint"];
    private static readonly string[] s_users = ["username", "user"];
    private static readonly string[] s_passwords = ["password", "auth", "token"];

    internal static void Apply(IConfiguration configuration, string need, RedisAddress address)
    {
        var secret = configuration.GetSection(NeedSettings.Secret(need));
        if (First(secret, s_hosts) is { } host)
        {
            address.Hosts.Clear();
            var hasPort = host.Contains(':', StringComparison.Ordinal);
            if (!RedisKeywords.AddHost(!hasPort && secret["port"] is { Length: > 0 } port ? $"{host}:{port}" : host, address))
                address.Problems.Add("the fields 'host' and 'port' of the secret are not a host and a port");
        }
        address.User = First(secret, s_users) ?? address.User;
        address.Password = First(secret, s_passwords) ?? address.Password;
    }

    private static string? First(IConfigurationSection secret, string[] fields)
    {
        foreach (var field in fields)
        {
            if (secret[field] is { Length: > 0 } value)
                return value;
        }
        return null;
    }
}
