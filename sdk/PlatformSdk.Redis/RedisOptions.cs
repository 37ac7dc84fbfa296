using StackExchange.Redis;

namespace PlatformSdk.Redis;

/// <summary>
/// Settings in code for one Redis need: <c>services.Configure&lt;RedisOptions&gt;("cache", ...)</c>. All other settings are in the connection string.
/// </summary>
public sealed class RedisOptions
{
    /// <summary>Configures the connection: certificates, proxies, retry policies. Default: nothing.</summary>
    public Action<ConfigurationOptions>? ConfigureConnection { get; set; }
}
