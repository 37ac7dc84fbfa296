using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Redis;

namespace PlatformSdk.Stores.Tests.Redis;

/// <summary>Services with one need of type redis.</summary>
internal static class Cache
{
    internal const string Need = "cache";

    internal static StoreService With(string? address, params (string Key, string? Value)[] settings) => With(address, null, settings);

    internal static StoreService With(string? address, Action<IServiceCollection>? services, params (string Key, string? Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        all[$"ConnectionStrings:{Need}"] = address;
        return new([new(Need, "redis")], RedisNeed.Register, all, services);
    }
}
